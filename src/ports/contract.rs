//! The laws that every book keeps, as functions that a store's tests call with a new, empty
//! book. A law fails by panicking; it knows nothing of what is behind the traits.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a law is a test, and fails by panicking"
)]

mod as_of;
mod desk;
mod feed;
mod letters;
mod log;
mod matters;
mod outbox;
mod rows;
mod windows;
mod writing;

pub use as_of::*;
pub use feed::*;
pub use letters::*;
pub use log::*;
pub use matters::*;
pub use outbox::*;
pub use rows::*;
pub use windows::*;
pub use writing::*;

/// Makes a test of every law. `$with_book` calls what it is given with a new, empty book, and
/// `$with_two` with two of them, each a `&mut dyn Book`.
#[macro_export]
macro_rules! hold_to_contract {
    ($with_book:path, $with_two:path) => {
        $crate::hold_to_contract!(@laws $with_book:
            an_applied_write_is_in_records_list_and_journal
            the_same_operation_is_applied_once
            a_stale_write_is_refused
            a_stale_write_on_an_invitation_is_refused
            a_refused_attempt_is_kept_and_changes_nothing
            a_refused_attempt_can_be_made_again
            refused_rows_of_a_file_leave_no_entry
            what_is_so_already_writes_nothing
            several_writes_are_judged_one_after_the_other
            the_account_is_kept
            windows_agree_with_filter_and_sort
            a_window_beyond_the_end_is_the_last_full_one
            a_window_stays_around_its_customer
            a_renamed_customer_moves_in_the_list
            names_that_differ_only_in_what_is_not_shown_keep_their_order
            each_gives_whole_customers_in_name_order_until_told_to_stop
            the_log_is_paged_newest_first
            the_log_has_scopes
            the_log_is_filtered
            the_log_calls_customers_by_their_name_of_today
            a_customer_is_shown_as_it_was
            a_long_life_is_looked_back_on
            invitations_and_customers_change_together
            the_ledger_is_paged_newest_first
            a_letter_waits_until_it_is_known_what_became_of_it
            a_letter_that_was_taken_out_is_gone_and_another_can_follow
            only_one_sends_at_a_time
            a_matter_is_kept_and_found
            a_stale_write_on_a_matter_is_refused
            a_matter_has_a_log_of_its_own
            a_matter_is_judged_beside_its_kind
            the_feed_is_dense_and_bounded
            waiting_ends_when_there_is_news
            the_chain_of_a_book_is_whole
            replaying_the_journal_gives_the_records
            rows_submitted_together_are_found_one_by_one
            rows_submitted_again_are_answered_as_they_were
            rows_change_what_rows_brought_in
        );
        $crate::hold_to_contract!(@laws $with_two:
            a_replica_that_applies_the_feed_is_equal
            a_feed_with_a_hole_is_refused
            a_feed_with_another_content_is_refused_whole
            a_replica_takes_rows_in_any_portions
        );
    };
    (@laws $with:path: $($law:ident)+) => {
        $(#[test]
        fn $law() {
            $with($crate::contract::$law);
        })+
    };
}
