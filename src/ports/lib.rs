//! The traits at the edge of the program, their fakes and their contract suites.
