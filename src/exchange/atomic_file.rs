//! A file that appears whole or not at all, readable by its owner only.
//! It is written beside its target and renamed at the end; what happens to the data
//! before that is the writer's business.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use thiserror::Error;

/// What to do about a file that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Leave it alone and report it.
    Refuse,
    /// Put the new file in its place.
    Replace,
}

/// Why a file was not written. Whatever stood at the target still stands there.
#[derive(Debug, Error)]
pub enum FileError {
    /// The target exists.
    #[error("{path} exists already; choose another name, or allow it to be replaced with --force")]
    Exists {
        /// The target.
        path: PathBuf,
    },
    /// The target is a directory, a link or a device, which a file must not replace.
    #[error("{path} is not a plain file and is not replaced; name a file")]
    NotAFile {
        /// The target.
        path: PathBuf,
    },
    /// The directory of the target is not there.
    #[error("there is no directory {path}; make it first, or choose another")]
    NoDirectory {
        /// The directory.
        path: PathBuf,
    },
    /// The system refused.
    #[error("cannot write {path}: {source}")]
    Io {
        /// The target.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// A file in the making. Dropped before [`AtomicFile::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct AtomicFile {
    target: PathBuf,
    overwrite: Overwrite,
    writer: BufWriter<NamedTempFile>,
}

impl AtomicFile {
    /// Begins a file for this target, which is checked now and again at the end.
    pub fn create(target: &Path, overwrite: Overwrite) -> Result<Self, FileError> {
        check_target(target, overwrite)?;
        let directory = directory_of(target);
        if !directory.is_dir() {
            let path = directory.to_owned();
            return Err(FileError::NoDirectory { path });
        }
        let file = tempfile::Builder::new()
            .prefix(".partnerdesk-")
            .suffix(".part")
            .tempfile_in(directory)
            .map_err(|source| io_error(target, source))?;
        Ok(Self {
            target: target.to_owned(),
            overwrite,
            writer: BufWriter::new(file),
        })
    }

    /// Where the file will be.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Puts the file in its place, once every byte of it has reached the disk.
    pub fn commit(self) -> Result<(), FileError> {
        let target = self.target;
        let failed = |source| io_error(&target, source);
        let file = self.writer.into_inner();
        let file = file.map_err(|error| failed(error.into_error()))?;
        file.as_file().sync_all().map_err(failed)?;
        check_target(&target, self.overwrite)?;
        let placed = match self.overwrite {
            Overwrite::Refuse => file.persist_noclobber(&target),
            Overwrite::Replace => file.persist(&target),
        };
        placed.map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => FileError::Exists {
                path: target.clone(),
            },
            _ => failed(error.error),
        })?;
        sync_directory(directory_of(&target)).map_err(failed)
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Links are not followed: the file that a link names may be one that nobody meant.
fn check_target(target: &Path, overwrite: Overwrite) -> Result<(), FileError> {
    let path = target.to_owned();
    match fs::symlink_metadata(target) {
        Ok(found) if !found.is_file() => Err(FileError::NotAFile { path }),
        Ok(_) if overwrite == Overwrite::Refuse => Err(FileError::Exists { path }),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(io_error(target, error)),
        _ if target.file_name().is_none() => Err(FileError::NotAFile { path }),
        _ => Ok(()),
    }
}

fn directory_of(target: &Path) -> &Path {
    match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Makes the new name itself survive a power cut.
#[cfg(unix)]
fn sync_directory(directory: &Path) -> io::Result<()> {
    match fs::File::open(directory)?.sync_all() {
        // Some network file systems cannot, and then there is nothing more to be done.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn sync_directory(_: &Path) -> io::Result<()> {
    Ok(())
}

fn io_error(target: &Path, source: io::Error) -> FileError {
    let path = target.to_owned();
    FileError::Io { path, source }
}
