//! How a company presents itself: description, addresses in the web, logo. Limits are those of
//! the documentation page "Create a business profile". No file is looked at here.

use crate::account::coded;
use crate::words::{is_domain, text_newtype, without_controls};

text_newtype! {
    /// Who we are, in our words. It should not name other companies that have no part in it.
    Description, 2_500, |_| true
}
text_newtype! {
    /// The address of a page in the web.
    WebAddress, 500, is_web_address
}
text_newtype! {
    /// The page of a company on LinkedIn: `https://www.linkedin.com/company/NAME`.
    LinkedInPage, 300, is_company_page
}

fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let strange = |c: char| c.is_control() || c.is_whitespace() || "<>\"'`\\".contains(c);
    let host = host.split_once(':').map_or(host, |(host, port)| {
        if port.parse::<u16>().is_ok() {
            host
        } else {
            ""
        }
    });
    is_domain(host) && !rest.contains(strange)
}

fn is_company_page(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let Some((host, path)) = rest.split_once('/') else {
        return false;
    };
    let host_fits = host == "linkedin.com" || host.ends_with(".linkedin.com");
    let name = path.strip_prefix("company/").unwrap_or_default();
    let name = name.strip_suffix('/').unwrap_or(name);
    let fits = |c: char| c.is_alphanumeric() || "-_.%&".contains(c);
    host_fits && is_domain(host) && !name.is_empty() && name.chars().all(fits)
}

/// The most pixels from side to side that a logo may have.
pub const LOGO_WIDTH: u32 = 300;

/// The formats of a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogoFormat {
    /// GIF.
    Gif,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

coded!(LogoFormat { Gif => "gif", Jpeg => "jpg", Png => "png" });

/// Our logo: where the picture is, and how wide. The picture itself stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    path: String,
    format: LogoFormat,
    width: u32,
}

/// Why a picture cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoProblem {
    /// There is no path, or one that no file has.
    Path,
    /// It is no GIF, JPG or PNG by its name.
    Format,
    /// It is too wide, or has no width at all.
    Width {
        /// The width given, in pixels.
        given: u32,
    },
}

impl Logo {
    /// The longest path kept, in characters.
    pub const LIMIT: usize = 1_000;

    /// A logo by its path and its width in pixels.
    pub fn new(path: &str, width: u32) -> Result<Self, LogoProblem> {
        let path = path.trim();
        if path.is_empty() || Self::LIMIT < path.chars().count() || !without_controls(path) {
            return Err(LogoProblem::Path);
        }
        let (_, ending) = path.rsplit_once('.').ok_or(LogoProblem::Format)?;
        let format = match ending.to_ascii_lowercase().as_str() {
            "gif" => LogoFormat::Gif,
            "jpg" | "jpeg" => LogoFormat::Jpeg,
            "png" => LogoFormat::Png,
            _ => return Err(LogoProblem::Format),
        };
        if width == 0 || LOGO_WIDTH < width {
            return Err(LogoProblem::Width { given: width });
        }
        Ok(Self {
            path: path.to_owned(),
            format,
            width,
        })
    }

    /// Where the picture is.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// In which format it is.
    pub fn format(&self) -> LogoFormat {
        self.format
    }

    /// How wide it is, in pixels.
    pub fn width(&self) -> u32 {
        self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::WordProblem;

    #[test]
    fn pages_have_the_form_that_pages_have() {
        for good in [
            "https://fabrikam.example",
            "http://fabrikam.example:8080/a?b#c",
            "https://例子.example/",
        ] {
            assert!(WebAddress::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "fabrikam.example",
            "ftp://a.b",
            "https://",
            "https://a.b/ c",
            "https://a.b:x",
            "javascript:alert(1)",
        ] {
            assert!(WebAddress::parse(bad).is_err(), "{bad}");
        }
        for good in [
            "https://www.linkedin.com/company/fabrikam",
            "https://de.linkedin.com/company/fabrikam-gmbh/",
        ] {
            assert!(LinkedInPage::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "http://www.linkedin.com/company/fabrikam",
            "https://www.linkedin.com/in/somebody",
            "https://www.linkedin.com/company/",
            "https://evillinkedin.com/company/x",
            "https://www.linkedin.com/company/a/b",
            "https://x@www.linkedin.com/company/a",
        ] {
            assert!(LinkedInPage::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_logo_is_a_narrow_picture_of_a_known_format() {
        assert_eq!(
            Logo::new("a/logo.PNG", 300).map(|it| it.format()),
            Ok(LogoFormat::Png)
        );
        assert_eq!(Logo::new("logo.jpeg", 1).map(|it| it.width()), Ok(1));
        assert_eq!(Logo::new("logo.svg", 10), Err(LogoProblem::Format));
        assert_eq!(Logo::new("logo", 10), Err(LogoProblem::Format));
        assert_eq!(Logo::new(" ", 10), Err(LogoProblem::Path));
        for given in [0, 301] {
            assert_eq!(Logo::new("l.gif", given), Err(LogoProblem::Width { given }));
        }
    }

    #[test]
    fn a_description_ends_at_its_limit() {
        assert!(Description::parse(&"字".repeat(2_500)).is_ok());
        let problem = Description::parse(&"字".repeat(2_501));
        assert_eq!(
            problem,
            Err(WordProblem::TooLong {
                limit: 2_500,
                length: 2_501
            })
        );
    }
}
