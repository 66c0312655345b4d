//! The columns of the portal's file of referrals, found again however they are written.

use crate::headers::Headers;

macro_rules! columns {
    ($($column:ident => $title:literal),+ $(,)?) => {
        /// A column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Column { $($column),+ }

        impl Column {
            /// Every column, in the order of the file.
            pub(super) const ALL: &'static [Self] = &[$(Self::$column),+];

            /// Its title.
            pub(super) fn title(self) -> &'static str {
                match self { $(Self::$column => $title),+ }
            }
        }
    };
}

columns! {
    Error => "Error",
    Engagement => "Engagement ID",
    Id => "Referral ID",
    Deal => "Deal name",
    Customer => "Customer name",
    Line1 => "Customer address line 1",
    Line2 => "Customer address line 2",
    City => "Customer city",
    State => "Customer state",
    PostalCode => "Customer postal code",
    Country => "Customer country",
    Duns => "Customer D-U-N-S",
    ContactFirst => "Customer contact first name",
    ContactLast => "Customer contact last name",
    ContactPhone => "Customer contact phone",
    ContactEmail => "Customer contact email",
    Status => "Partner referral status",
    Substatus => "Partner referral substatus",
    MicrosoftStatus => "Microsoft referral status",
    Reason => "Decline/Lost reason",
    SalesStage => "Sales stage",
    Value => "Estimated value",
    Currency => "Currency",
    CloseDate => "Estimated close date",
    CrmId => "CRM ID",
    Campaign => "Campaign ID",
    Notes => "Notes",
    HelpWanted => "Help wanted",
    HelpType => "Help type",
    Shared => "Share with Microsoft",
    Consent => "Consent to share",
    Solution => "Solution 1",
    Team => "Team member 1",
}

/// Where each column of a file stands.
pub(super) struct Layout {
    places: Vec<Option<usize>>,
}

impl Layout {
    pub(super) fn of(headers: &Headers) -> Self {
        let names: Vec<String> = headers.names().iter().map(|name| folded(name)).collect();
        let place = |column: &Column| {
            let title = folded(column.title());
            // Some files leave out whose name, address or contact it is.
            let short = title.strip_prefix("customer").unwrap_or(&title);
            let by = |title: &str| names.iter().position(|name| name == title);
            by(&title).or_else(|| by(short))
        };
        let places = Column::ALL.iter().map(place).collect();
        Self { places }
    }

    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column as usize).copied().flatten()
    }

    /// The text of a cell without the blanks around it; empty where there is none.
    pub(super) fn cell<'a>(&self, fields: &'a [String], column: Column) -> &'a str {
        let place = self.place(column);
        let field = place.and_then(|place| fields.get(place));
        field.map_or("", |text| text.trim())
    }
}

/// A title without what people write differently: case, blanks, signs, the mark of what is
/// required, and what stands in brackets.
fn folded(title: &str) -> String {
    let title = title.split(['(', '[']).next().unwrap_or_default();
    let letters = title.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_however_they_are_written() {
        let names = [
            "ERROR",
            "referral id",
            "Deal Name *",
            "Customer Name*",
            "Address line 1",
            "Estimated close date (MM/DD/YYYY, UTC)",
            "customer_duns",
        ];
        let fields: Vec<Vec<u8>> = names.iter().map(|name| name.as_bytes().to_vec()).collect();
        let layout = Layout::of(&Headers::new(&fields).unwrap());
        for (place, column) in [
            Column::Error,
            Column::Id,
            Column::Deal,
            Column::Customer,
            Column::Line1,
            Column::CloseDate,
            Column::Duns,
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(layout.place(column), Some(place), "{column:?}");
        }
        assert_eq!(layout.place(Column::Team), None);
    }

    #[test]
    fn no_two_columns_are_taken_for_each_other() {
        let titles: Vec<String> = Column::ALL.iter().map(|it| folded(it.title())).collect();
        for (index, title) in titles.iter().enumerate() {
            assert!(!titles[..index].contains(title), "{title}");
        }
    }
}
