//! Where files live and what the settings say.
