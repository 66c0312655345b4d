//! Where every so many-th line of the list begins: what a far jump needs to know, since the list
//! index itself cannot count. Made by one walk when first needed; good until a line comes, goes
//! or moves, which the book counts.

use std::sync::{Arc, Mutex, PoisonError};

use redb::{ReadTransaction, Value};

use super::Keys;
use crate::failure::Failure;
use crate::tables::{META, META_SHAPE, META_STORE};

/// How many lines there are from one landmark to the next.
const STRIDE: usize = 128;

/// The landmarks of one shape of one book.
pub(super) struct Landmarks {
    of: Shape,
    keys: Vec<Vec<u8>>,
}

/// Which book, and how often lines of its list have come, gone or moved.
type Shape = (Vec<u8>, Vec<u8>);

/// The landmarks that were last made, for all handles on a book.
#[derive(Default)]
pub(crate) struct Known {
    /// Of the whole list.
    pub(super) roster: Last,
    /// Of the current customers.
    pub(super) current: Last,
}

/// The landmarks that were last made in one table.
#[derive(Default)]
pub(super) struct Last(Mutex<Option<Arc<Landmarks>>>);

impl Last {
    /// The landmarks of the table in this transaction.
    pub(super) fn at<V: Value + 'static>(
        &self,
        transaction: &ReadTransaction,
        keys_of: &Keys<V>,
    ) -> Result<Arc<Landmarks>, Failure> {
        let shape = shape(transaction)?;
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(landmarks) = known().as_ref().filter(|known| known.of == shape) {
            return Ok(Arc::clone(landmarks));
        }
        let mut keys = Vec::new();
        for (rank, item) in keys_of.range::<&[u8]>(..)?.enumerate() {
            let (key, _) = item?;
            if rank % STRIDE == 0 {
                keys.push(key.value().to_vec());
            }
        }
        let made = Arc::new(Landmarks { of: shape, keys });
        *known() = Some(Arc::clone(&made));
        Ok(made)
    }
}

impl Landmarks {
    /// The last landmark at or before this rank, and how many lines lie between.
    pub(super) fn before_rank(&self, rank: usize) -> Option<(&[u8], usize)> {
        let key = self.keys.get(rank / STRIDE)?;
        Some((key, rank % STRIDE))
    }

    /// The last landmark at or before this key, and its rank.
    pub(super) fn before_key(&self, key: &[u8]) -> Option<(&[u8], usize)> {
        let place = self
            .keys
            .partition_point(|known| known.as_slice() <= key)
            .checked_sub(1)?;
        Some((self.keys.get(place)?, place * STRIDE))
    }
}

fn shape(transaction: &ReadTransaction) -> Result<Shape, Failure> {
    let meta = transaction.open_table(META)?;
    let read = |name| -> Result<Vec<u8>, Failure> {
        Ok(meta
            .get(name)?
            .map(|bytes| bytes.value().to_vec())
            .unwrap_or_default())
    };
    Ok((read(META_STORE)?, read(META_SHAPE)?))
}
