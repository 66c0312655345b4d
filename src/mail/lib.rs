//! Letters as messages, and the way of a message to a mail server. What may become of a letter
//! is decided in `domain`; what is written here is what every way out of the program has in
//! common: the message itself.

mod account;
mod address;
mod fault;
mod header_text;
mod html;
mod message;
mod postman;
mod secret;
mod smtp;

pub use account::{Account, Auth, Incomplete, Security};
pub use address::{Misaddressed, WireAddress};
pub use header_text::HeaderText;
pub use message::{Message, Sender, mail_file};
pub use postman::{Answer, Ended, Mailer, Postman, Progress, Run, Which, Wire, give_up_abandoned};
pub use secret::{
    NoPassword, Password, PasswordSource, VARIABLE as PASSWORD_VARIABLE, forget_password,
    keep_password,
};
pub use smtp::{Check, Connection, Smtp, Step};
