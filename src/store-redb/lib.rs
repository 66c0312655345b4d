//! The book on disk: an authority and a replica over one redb file.
