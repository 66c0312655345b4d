//! A person's own letter templates: one file each, `NAME.LANGUAGE.txt`, in a folder of theirs.
//! What is not a template is named and left alone; nothing read here forms a path by itself.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use partnerdesk_domain::{Content, MailLanguage};
use partnerdesk_letters::{Catalogue, Template, TemplateName};
use thiserror::Error;

use crate::atomic_file::{AtomicFile, FileError, Overwrite};

/// The largest template that is read, in bytes: four to a character of the longest letter.
const LARGEST: u64 = 4 * Content::LIMIT as u64;

/// A file in the folder of templates that is not taken in.
#[derive(Debug, Error)]
pub enum TemplateFault {
    /// Its name says neither template nor language.
    #[error("{path} is not named NAME.en.txt or NAME.zh-CN.txt, so it is not used as a template")]
    Name {
        /// The file.
        path: PathBuf,
    },
    /// It is too large.
    #[error("{path} is larger than a letter may be ({LARGEST} bytes), so it is not used")]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// It cannot be read, or is not text.
    #[error("{path} cannot be read as a template: {source}")]
    Io {
        /// The file or the folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Reads a folder of templates on top of those that come with the program. A folder that is not
/// there holds none.
pub fn read_templates(folder: &Path) -> (Catalogue, Vec<TemplateFault>) {
    let mut catalogue = Catalogue::shipped();
    let mut faults = Vec::new();
    let io = |path: &Path, source| TemplateFault::Io {
        path: path.to_owned(),
        source,
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return (catalogue, faults),
        Err(error) => return (catalogue, vec![io(folder, error)]),
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let hidden = path
            .file_name()
            .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
        if hidden || path.is_dir() {
            continue;
        }
        let Some((name, language)) = named(&path) else {
            faults.push(TemplateFault::Name { path });
            continue;
        };
        match read(&path) {
            Ok(Some(text)) => catalogue.put(name, language, Template::of_file(&text)),
            Ok(None) => faults.push(TemplateFault::TooLarge { path }),
            Err(error) => faults.push(io(&path, error)),
        }
    }
    (catalogue, faults)
}

/// Keeps a template, in place of one of the same name and language.
pub fn write_template(
    folder: &Path,
    name: &TemplateName,
    language: MailLanguage,
    template: &Template,
) -> Result<PathBuf, FileError> {
    let path = path_of(folder, name, language);
    let failed = |source| FileError::Io {
        path: path.clone(),
        source,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = AtomicFile::create(&path, Overwrite::Replace)?;
    file.write_all(template.to_file().as_bytes())
        .map_err(failed)?;
    file.commit()?;
    Ok(path)
}

/// Takes a person's own template away; whether there was one.
pub fn remove_template(
    folder: &Path,
    name: &TemplateName,
    language: MailLanguage,
) -> Result<bool, FileError> {
    let path = path_of(folder, name, language);
    match fs::remove_file(&path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(source) => Err(FileError::Io { path, source }),
    }
}

fn path_of(folder: &Path, name: &TemplateName, language: MailLanguage) -> PathBuf {
    folder.join(format!("{name}.{}.txt", language.code()))
}

fn named(path: &Path) -> Option<(TemplateName, MailLanguage)> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".txt")?;
    let (name, language) = stem.rsplit_once('.')?;
    let language = MailLanguage::from_code(language)?;
    let parsed = TemplateName::parse(name).ok()?;
    // A name in other letters would be two files for one template.
    (parsed.as_str() == name).then_some((parsed, language))
}

/// The text of a file; none when it is larger than any letter.
fn read(path: &Path) -> io::Result<Option<String>> {
    let mut text = String::new();
    fs::File::open(path)?
        .take(LARGEST + 1)
        .read_to_string(&mut text)?;
    Ok((text.len() as u64 <= LARGEST).then_some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renewal() -> (TemplateName, Template) {
        let template = Template {
            subject: "Renewal of {{customer.name}}".to_owned(),
            body: "Hello\n\n{{invite.link}}".to_owned(),
        };
        (TemplateName::parse("renewal").unwrap(), template)
    }

    #[test]
    fn what_was_kept_is_read_again_until_it_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("new/templates");
        let (name, template) = renewal();
        let english = MailLanguage::English;
        write_template(&folder, &name, english, &template).unwrap();
        write_template(&folder, &name, english, &template).unwrap();
        let (catalogue, faults) = read_templates(&folder);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(catalogue.exactly(&name, english), Some(template));
        assert!(remove_template(&folder, &name, english).unwrap());
        assert!(!remove_template(&folder, &name, english).unwrap());
        let (catalogue, _) = read_templates(&folder);
        assert_eq!(catalogue, Catalogue::shipped());
    }

    #[test]
    fn what_is_no_template_is_named_and_does_not_keep_the_others_out() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        put("notes.txt", b"x");
        put("Renewal.en.txt", b"x");
        put("renewal.fr.txt", b"x");
        put("broken.en.txt", &[0xff, 0xfe, 0x00]);
        put(
            "huge.en.txt",
            &vec![b'x'; usize::try_from(LARGEST).unwrap() + 1],
        );
        put(".hidden", b"x");
        put("good.zh-CN.txt", "主题\n\n正文\n".as_bytes());
        fs::create_dir(folder.path().join("older")).unwrap();
        let (catalogue, faults) = read_templates(folder.path());
        let names: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(faults.len(), 5, "{names:?}");
        for name in [
            "notes.txt",
            "Renewal.en.txt",
            "renewal.fr.txt",
            "broken",
            "huge",
        ] {
            assert!(
                names.iter().any(|text| text.contains(name)),
                "{name}: {names:?}"
            );
        }
        let good = TemplateName::parse("good").unwrap();
        let found = catalogue.exactly(&good, MailLanguage::SimplifiedChinese);
        assert_eq!(found.unwrap().subject, "主题");
    }
}
