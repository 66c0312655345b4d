//! What keys mean (`Act`) and where they mean it (`Scope`).
//! The names are the vocabulary of the settings and of the palette and stay
//! stable; labels for people come from the language catalogue, not from here.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares an enum once, with the stable name of every variant beside it, so
/// that the list, the names and the serialized form cannot drift apart.
macro_rules! named {
    ($(#[$about:meta])* pub enum $Type:ident {
        $($(#[$doc:meta])* $Variant:ident = $name:literal,)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $Type {
            $($(#[$doc])* #[serde(rename = $name)] $Variant,)+
        }

        impl $Type {
            /// Every one of them, in the order in which people should read them.
            pub const ALL: &'static [Self] = &[$(Self::$Variant,)+];

            /// The stable English name, as settings and palette write it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$Variant => $name,)+
                }
            }

            /// The one with this name, if there is one.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }

        impl fmt::Display for $Type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

named! {
    /// What a person asks for, by key, palette or mouse.
    pub enum Act {
        /// Moves the cursor one row down.
        Down = "down",
        /// Moves the cursor one row up.
        Up = "up",
        /// Moves the cursor one page down.
        PageDown = "page-down",
        /// Moves the cursor one page up.
        PageUp = "page-up",
        /// Moves the cursor half a page down; never destructive.
        HalfPageDown = "half-page-down",
        /// Moves the cursor half a page up.
        HalfPageUp = "half-page-up",
        /// Moves the cursor to the first row.
        Top = "top",
        /// Moves the cursor to the last row.
        Bottom = "bottom",
        /// Opens what the cursor is on, or accepts what was typed.
        Open = "open",
        /// Leaves one thing: the field, the filter, the marks, the screen.
        Back = "back",
        /// Ends the program; asks only if work is unsaved.
        Quit = "quit",
        /// Hands the terminal back to the shell until it is resumed.
        Suspend = "suspend",
        /// Stops what is running; a second press soon after quits.
        Cancel = "cancel",
        /// Shows the keys of this screen.
        Help = "help",
        /// Opens the list of all commands.
        Palette = "palette",
        /// Shows the notices that have gone by.
        Messages = "messages",
        /// Explains why something can or cannot be done.
        Why = "why",
        /// Takes back the last change by writing its opposite.
        Undo = "undo",
        /// Does again what was undone.
        Redo = "redo",
        /// Reads the data again.
        Refresh = "refresh",
        /// Paints the whole screen again.
        Redraw = "redraw",
        /// Shows the next tab.
        NextTab = "next-tab",
        /// Shows the previous tab.
        PrevTab = "prev-tab",
        /// Goes to the next field or pane.
        NextField = "next-field",
        /// Goes to the previous field or pane.
        PrevField = "prev-field",
        /// Goes to the customers.
        OpenCustomers = "open-customers",
        /// Goes to the invitation ledger.
        OpenInvitations = "open-invitations",
        /// Goes to the activity log.
        OpenActivity = "open-activity",
        /// Goes to what is due.
        OpenDue = "open-due",
        /// Goes to the settings.
        OpenSettings = "open-settings",
        /// Goes to the partners of the indirect model.
        OpenPartners = "open-partners",
        /// Switches the mouse on or off.
        ToggleMouse = "toggle-mouse",
        /// Switches read-only mode on or off.
        ToggleReadOnly = "toggle-read-only",
        /// Switches between the languages.
        ToggleLanguage = "toggle-language",
        /// Filters the list while typing.
        Filter = "filter",
        /// Builds a filter from the values there are.
        Facets = "facets",
        /// Chooses the column to sort by.
        Sort = "sort",
        /// Reverses the sorting.
        SortReverse = "sort-reverse",
        /// Marks the row and moves down, or unmarks it.
        Mark = "mark",
        /// Marks from here to where the cursor goes.
        MarkRange = "mark-range",
        /// Marks everything that matches the filter.
        MarkAll = "mark-all",
        /// Opens the menu of what can be copied.
        CopyMenu = "copy-menu",
        /// Copies the whole row.
        CopyRow = "copy-row",
        /// Copies the identifier.
        CopyId = "copy-id",
        /// Copies the domain.
        CopyDomain = "copy-domain",
        /// Copies the name.
        CopyName = "copy-name",
        /// Copies the invitation link, byte for byte.
        CopyLink = "copy-link",
        /// Copies the finished text of the invitation.
        CopyText = "copy-text",
        /// Lists what can be done with the selection.
        ActionsMenu = "actions-menu",
        /// Edits what the cursor is on.
        Edit = "edit",
        /// Edits the agent's own short name for the customer.
        EditAlias = "edit-alias",
        /// Edits the note.
        EditNote = "edit-note",
        /// Edits all tags at once.
        EditTags = "edit-tags",
        /// Edits the name shown in the list.
        EditListName = "edit-list-name",
        /// Adds or removes a tag.
        Tag = "tag",
        /// Exports the list as it is shown.
        Export = "export",
        /// Adds a new customer.
        AddCustomer = "add-customer",
        /// Drafts an invitation.
        Invite = "invite",
        /// Opens the permissions of the selection.
        Permissions = "permissions",
        /// Opens the activity of the selection.
        Activity = "activity",
        /// Starts taking the customer off the books.
        BeginOffboarding = "begin-offboarding",
        /// Stops taking the customer off the books.
        AbandonOffboarding = "abandon-offboarding",
        /// Records that delegated administration is gone.
        RecordAdminLoss = "record-admin-loss",
        /// Ends the relationship, after its name was typed.
        EndRelationship = "end-relationship",
        /// Starts the way back for an ended relationship.
        Reinstate = "reinstate",
        /// Shows what would happen, and changes nothing.
        DryRun = "dry-run",
        /// Records that a precondition was checked elsewhere.
        ConfirmPrecondition = "confirm-precondition",
        /// Suspends the subscription under the cursor.
        SuspendSubscription = "suspend-subscription",
        /// Reactivates the subscription under the cursor.
        ReactivateSubscription = "reactivate-subscription",
        /// Cancels the subscription under the cursor.
        CancelSubscription = "cancel-subscription",
        /// Switches what the cursor is on.
        Toggle = "toggle",
        /// Applies what was changed in this form.
        Apply = "apply",
        /// Shows the text as the recipient will read it.
        Preview = "preview",
        /// Edits the text in the editor of the environment.
        ExternalEditor = "external-editor",
        /// Puts the invitation link back into the text.
        RestoreLink = "restore-link",
        /// Opens the text in the mail program.
        OpenMail = "open-mail",
        /// Writes the invitation as a mail file.
        ExportEml = "export-eml",
        /// Puts the letter into the outbox, to be sent by mail.
        SendMail = "send-mail",
        /// Declares the draft ready; nothing is sent by it.
        MarkReady = "mark-ready",
        /// Records that the invitation was sent.
        MarkSent = "mark-sent",
        /// Records that the customer accepted.
        MarkAccepted = "mark-accepted",
        /// Records that the customer declined.
        MarkDeclined = "mark-declined",
        /// Records that the invitation lapsed.
        MarkLapsed = "mark-lapsed",
        /// Withdraws the invitation.
        Withdraw = "withdraw",
        /// Drafts the same invitation again.
        Resend = "resend",
        /// Checks the hash chain of the activity log.
        VerifyLog = "verify-log",
        /// Follows new entries as they come.
        LiveTail = "live-tail",
        /// Shows what this entry changed.
        Diff = "diff",
        /// Shows the customer as it was after this entry.
        AsOf = "as-of",
        /// Goes to the entry before.
        Earlier = "earlier",
        /// Goes to the entry after.
        Later = "later",
        /// Invites a partner, or notes the invitation of one.
        AddPartner = "add-partner",
        /// Records that the reseller authorised the provider.
        AcceptPartner = "accept-partner",
        /// Ends the partnership, after the name was typed.
        EndPartner = "end-partner",
        /// Chooses the partner that a customer belongs to, or is shared with.
        ChoosePartner = "choose-partner",
        /// Agrees.
        Yes = "yes",
        /// Declines.
        No = "no",
    }
}

named! {
    /// Where a key has its meaning.
    pub enum Scope {
        /// Everywhere.
        Global = "global",
        /// The customer list.
        List = "list",
        /// One customer.
        Detail = "detail",
        /// Writing an invitation.
        Composer = "composer",
        /// The permissions of one or many customers.
        Permissions = "permissions",
        /// The activity log.
        Activity = "activity",
        /// The invitation ledger.
        Invitations = "invitations",
        /// A question over the screen.
        Dialog = "dialog",
        /// The list of keys.
        Help = "help",
        /// The list of commands.
        Palette = "palette",
        /// Entering text; plain characters are text there.
        Field = "field",
        /// The history of one customer, on its own screen.
        History = "history",
        /// One customer as it was.
        Then = "then",
        /// What is due soon.
        Due = "due",
        /// The partners of the indirect model.
        Partners = "partners",
        /// The settings.
        Settings = "settings",
        /// Filling in a form of several steps.
        Form = "form",
    }
}

impl Act {
    /// Whether it can cost a customer something that undo does not bring back.
    ///
    /// The default keys never put such an act on a plain lower-case letter, on
    /// Enter or on a key pressed twice.
    pub const fn is_destructive(self) -> bool {
        matches!(
            self,
            Self::EndRelationship
                | Self::BeginOffboarding
                | Self::RecordAdminLoss
                | Self::SuspendSubscription
                | Self::CancelSubscription
                | Self::Withdraw
                | Self::EndPartner
                | Self::SendMail
        )
    }

    /// Whether its key only opens a menu, so that longer chords may begin with
    /// that key: the pending chord is the menu.
    pub const fn is_menu(self) -> bool {
        matches!(self, Self::CopyMenu)
    }
}

#[cfg(test)]
mod tests;
