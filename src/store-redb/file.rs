//! The file of a book in the file system: found, told from everything that is no book, made for
//! its owner alone, and put in its place whole. What is in it is none of its business.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use partnerdesk_ports::StoreError;

/// Which file it is, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileIdentity(#[cfg(unix)] (u64, u64));

#[cfg(unix)]
fn identity(metadata: &Metadata) -> FileIdentity {
    use std::os::unix::fs::MetadataExt;
    FileIdentity((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> FileIdentity {
    FileIdentity()
}

/// The identity of what is at this path now, if anything is.
pub(crate) fn identity_at(path: &Path) -> Option<FileIdentity> {
    fs::symlink_metadata(path)
        .ok()
        .map(|found| identity(&found))
}

/// Opens a file that may be a book: a regular file that is not empty. Nothing is made, nothing
/// is changed, and no link is followed.
pub(crate) fn open(path: &Path, writing: bool) -> Result<(File, FileIdentity), StoreError> {
    let seen = fs::symlink_metadata(path).map_err(|error| of_open(path, error))?;
    let not_a_book = |detail: &str| StoreError::NotABook {
        path: path.to_owned(),
        detail: detail.to_owned(),
    };
    let kind = seen.file_type();
    if kind.is_symlink() {
        return Err(not_a_book("it is a symbolic link"));
    }
    if kind.is_dir() {
        return Err(not_a_book("it is a directory"));
    }
    if !kind.is_file() {
        return Err(not_a_book("it is no regular file"));
    }
    if seen.len() == 0 {
        return Err(not_a_book("it is empty"));
    }
    let file = OpenOptions::new()
        .read(true)
        .write(writing)
        .open(path)
        .map_err(|error| of_open(path, error))?;
    let opened = file.metadata().map_err(StoreError::Unwritable)?;
    // Between looking and opening, another file may have been put there.
    if identity(&opened) != identity(&seen) {
        return Err(not_a_book("it was exchanged while it was opened"));
    }
    Ok((file, identity(&opened)))
}

fn of_open(path: &Path, error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            StoreError::Missing(path.to_owned())
        }
        _ => StoreError::Unwritable(error),
    }
}

/// Refuses when anything is at the place of a file that is to be made.
pub(crate) fn must_be_free(place: &Path) -> Result<(), StoreError> {
    match fs::symlink_metadata(place) {
        Ok(_) => Err(StoreError::Exists(place.to_owned())),
        Err(_) => Ok(()),
    }
}

/// A file in the making, beside the place that it is meant for. Nobody sees a half one there:
/// it is put in its place when it is whole, and removed when it never is.
#[derive(Debug)]
pub(crate) struct Draft {
    path: PathBuf,
    place: PathBuf,
}

impl Draft {
    /// Makes an empty file for its owner alone.
    pub(crate) fn beside(place: &Path) -> Result<(Self, File), StoreError> {
        let Some(name) = place.file_name() else {
            return Err(StoreError::NotABook {
                path: place.to_owned(),
                detail: "it has no name".to_owned(),
            });
        };
        make_directory(parent(place)).map_err(StoreError::Unwritable)?;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut attempt = 0_u32;
        loop {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".{}-{attempt}.new", std::process::id()));
            let path = parent(place).join(hidden);
            match options.open(&path) {
                Ok(file) => {
                    let place = place.to_owned();
                    return Ok((Self { path, place }, file));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {
                    attempt += 1;
                }
                Err(error) => return Err(StoreError::Unwritable(error)),
            }
        }
    }

    /// Waits until its bytes are on the disk.
    pub(crate) fn settle(&self) -> Result<(), StoreError> {
        File::open(&self.path)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::Unwritable)
    }

    /// Puts it in its place; refuses when something has come there in the meantime.
    pub(crate) fn publish(self) -> Result<(), StoreError> {
        match fs::hard_link(&self.path, &self.place) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists(self.place.clone()));
            }
            // Not every file system has hard links.
            Err(_) if fs::symlink_metadata(&self.place).is_ok() => {
                return Err(StoreError::Exists(self.place.clone()));
            }
            Err(_) => fs::rename(&self.path, &self.place).map_err(StoreError::Unwritable)?,
        }
        sync_directory(parent(&self.place));
        Ok(())
    }

    /// Puts it in its place and keeps what is there beside it, under the path that is given
    /// back. At every moment either the one or the other is at the place.
    pub(crate) fn exchange(self) -> Result<PathBuf, StoreError> {
        let mut attempt = 1_u32;
        let aside = loop {
            let mut name = self.place.clone().into_os_string();
            name.push(format!(".before-restore-{attempt}"));
            let aside = PathBuf::from(name);
            match fs::hard_link(&self.place, &aside) {
                Ok(()) => break aside,
                Err(_) if fs::symlink_metadata(&aside).is_ok() => attempt += 1,
                // Not every file system has hard links: for a moment, nothing is at the place.
                Err(_) => {
                    fs::rename(&self.place, &aside).map_err(StoreError::Unwritable)?;
                    break aside;
                }
            }
        };
        fs::rename(&self.path, &self.place).map_err(StoreError::Unwritable)?;
        sync_directory(parent(&self.place));
        Ok(aside)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Gone already when it was moved to its place.
        let _ = fs::remove_file(&self.path);
    }
}

/// The directory of a path.
fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn make_directory(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes a new name durable. A system that cannot do that with directories has no need of it.
fn sync_directory(path: &Path) {
    if let Ok(directory) = File::open(path) {
        let _ = directory.sync_all();
    }
}
