//! Letters: the engine that fills a template, the templates that come with the program and those
//! of a person's own. Pure: where templates are kept, and whether a letter may leave, is not
//! decided here.

mod catalogue;
mod compose;
mod engine;
mod example;
mod grants;
mod template;

pub use catalogue::{Catalogue, Choice, Origin, Purpose};
pub use compose::{compose_for, fields_for, fitting};
pub use engine::compose;
pub use example::{example_fields, filled, template_problems};
pub use grants::grants_summary;
pub use template::{MalformedName, Template, TemplateName};
