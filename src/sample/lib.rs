//! The seeded sample book: a believable desk of any size.
