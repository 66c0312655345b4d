//! The rules of the reseller business: pure, without dependency, clock or I/O.
