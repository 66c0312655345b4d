//! Folding, the filter language and the row that a list shows: pure.
