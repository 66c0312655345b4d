//! The order of customers by a column: places sorted by what stands there. Sorted once for all
//! customers, it serves every filter; a few customers are sorted by themselves.

use std::cmp::Ordering;

use partnerdesk_search::{Column, Direction, Sort};

use super::Columns;
use crate::record::Coded;

/// What comes last, and no number or text begins with.
const ABSENT: u64 = u64::MAX;

/// Places sorted by a column, those of equals as they are given: by name.
pub(super) fn sorted(columns: &Columns, sort: Sort, places: impl Iterator<Item = u32>) -> Vec<u32> {
    let turn = match sort.direction {
        Direction::Ascending => 0,
        Direction::Descending => u64::MAX,
    };
    let keyed = |place| (value(columns, sort.column, place) ^ turn, place);
    let mut keyed: Vec<(u64, u32)> = places.map(keyed).collect();
    let is_text = matches!(sort.column, Column::Alias | Column::Domain | Column::Tags);
    if is_text {
        keyed.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| texts(columns, sort, a.1, b.1)));
    } else {
        keyed.sort_by_key(|(key, _)| *key);
    }
    keyed.into_iter().map(|(_, place)| place).collect()
}

fn texts(columns: &Columns, sort: Sort, a: u32, b: u32) -> Ordering {
    let order = text(columns, sort.column, a).cmp(&text(columns, sort.column, b));
    match sort.direction {
        Direction::Ascending => order,
        Direction::Descending => order.reverse(),
    }
}

fn text(columns: &Columns, column: Column, place: u32) -> Option<&str> {
    let (block, row) = columns.at(place);
    match column {
        Column::Alias => block.alias(row),
        Column::Domain => block.domain(row),
        Column::Tags => block.label(row),
        _ => None,
    }
}

/// A number that sorts as the column does, or the first bytes of its text.
fn value(columns: &Columns, column: Column, place: u32) -> u64 {
    let (block, row) = columns.at(place);
    let facets = super::block::glimpse(block.facets[row]);
    let of = |number: fn(&partnerdesk_search::Glimpse<'_>) -> u8| {
        facets
            .as_ref()
            .map_or(0, |glimpse| u64::from(number(glimpse)))
    };
    match column {
        // Places are in name order.
        Column::Name => u64::from(place),
        Column::Country => u64::from(block.countries[row])
            .checked_sub(1)
            .unwrap_or(ABSENT),
        Column::Relationship => of(|glimpse| glimpse.stage.number()),
        Column::Admin => of(|glimpse| glimpse.admin.number()),
        Column::Agreement => of(|glimpse| glimpse.agreement.number()),
        Column::Permissions => {
            of(|glimpse| glimpse.reservations.number() << 1 | glimpse.savings_plans.number())
        }
        Column::Subscriptions => {
            let (active, total) = block.subscriptions[row];
            u64::from(active) << 32 | u64::from(total)
        }
        // Turning the sign bit makes the bits of signed numbers sort as the numbers do.
        Column::Updated => block.updated[row].0.cast_unsigned() ^ (1 << 63),
        Column::Alias | Column::Domain | Column::Tags => {
            let Some(text) = text(columns, column, place) else {
                return ABSENT;
            };
            let mut first = [0; 8];
            let shared = text.len().min(8);
            first[..shared].copy_from_slice(&text.as_bytes()[..shared]);
            u64::from_be_bytes(first)
        }
    }
}
