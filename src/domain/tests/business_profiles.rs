//! The rules of the business profile: what it takes to publish, how locations come and go, who
//! may write it and where it is offered.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "referrals/dealings.rs"]
#[allow(dead_code, reason = "another test program uses the rest")]
mod dealings;

use dealings::{START, account, actor, person};
use partnerdesk_domain::*;

use ProfileCommand as C;

const REGION: Region = Region::Europe;

fn content() -> ProfileContent {
    ProfileContent {
        description: Description::parse("We move desks into the cloud.").ok(),
        website: WebAddress::parse("https://fabrikam.example").ok(),
        products: [ProductLine::Azure].into(),
        ..ProfileContent::default()
    }
}

fn location(name: &str) -> Location {
    Location {
        name: LocationName::parse(name).unwrap(),
        site: Site {
            address: Address {
                line1: AddressLine::parse("Hauptplatz 1").ok(),
                city: City::parse("Graz").ok(),
                ..Address::default()
            },
            country: Country::parse("AT").unwrap(),
        },
        contact: person("Eva"),
    }
}

fn adding(name: &str) -> C {
    C::AddLocation(Box::new(location(name)))
}

struct Book(State);

impl Book {
    fn new() -> Self {
        let account = account();
        Self(State {
            account,
            ..State::default()
        })
    }

    fn with(commands: &[C]) -> Self {
        let mut book = Self::new();
        book.does(&C::Write(REGION, Box::new(content())));
        for command in commands {
            book.does(command);
        }
        book
    }

    fn asks_as(&self, role: Role, command: &C) -> Result<Decision, Vec<&'static str>> {
        let id = match command {
            C::Write(region, _) => ProfileId::of(*region),
            _ => ProfileId::of(REGION),
        };
        let command = Command::Matter(MatterCommand::BusinessProfile(id, command.clone()));
        let answer = decide(&actor(role), START, &self.0, &command);
        answer.map_err(|refused| refused.reasons().iter().map(Refusal::code).collect())
    }

    fn against(&self, command: &C) -> Vec<&'static str> {
        let answer = self.asks_as(Role::GlobalAdmin, command);
        answer.err().unwrap_or_default()
    }

    fn does(&mut self, command: &C) -> Decision {
        let decision = self.asks_as(Role::GlobalAdmin, command).unwrap();
        for event in &decision.events {
            evolve(&mut self.0, &actor(Role::GlobalAdmin), START, event);
        }
        decision
    }

    fn profile(&self) -> &BusinessProfile {
        let id = ProfileId::of(REGION);
        self.0.matters.record::<BusinessProfile>(id).unwrap()
    }
}

#[test]
fn only_a_global_admin_writes_it_and_only_for_our_region() {
    let writing = |region| C::Write(region, Box::new(content()));
    let mut book = Book::new();
    for role in Role::ALL {
        let answer = book.asks_as(role, &writing(REGION)).err();
        match role {
            Role::GlobalAdmin => assert_eq!(answer, None),
            _ => assert_eq!(answer.unwrap(), ["role-may-not"], "{role:?}"),
        }
    }
    assert_eq!(
        book.against(&writing(Region::Japan)),
        ["profile-other-region"]
    );
    assert_eq!(book.against(&C::Publish), ["no-such-matter"]);
    book.0.account.country = None;
    assert_eq!(book.against(&writing(REGION)), ["profile-region-unknown"]);
    book.0.account = account();
    book.0.account.cloud = Cloud::UsGovernment;
    assert_eq!(book.against(&writing(REGION)), ["not-offered"]);
}

#[test]
fn publishing_names_everything_that_is_missing() {
    let mut book = Book::new();
    let empty = ProfileContent {
        target_sizes: std::collections::BTreeSet::new(),
        ..ProfileContent::default()
    };
    book.does(&C::Write(REGION, Box::new(empty)));
    assert_eq!(
        book.against(&C::Publish),
        [
            "profile-lacks-description",
            "profile-lacks-website",
            "profile-lacks-tags",
            "profile-lacks-sizes",
            "profile-lacks-location",
        ]
    );
    book.does(&C::Write(REGION, Box::new(content())));
    book.does(&adding("Graz"));
    assert_eq!(book.profile().lacks(), []);
    book.does(&C::Publish);
    assert_eq!(
        book.profile().publication,
        Publication::Published { at: START }
    );
    assert_eq!(book.against(&C::Publish), ["profile-published"]);
}

#[test]
fn what_changes_after_publishing_is_a_revision_and_what_does_not_is_none() {
    let mut book = Book::with(&[adding("Graz"), C::Publish]);
    assert_eq!(book.does(&C::Write(REGION, Box::new(content()))).events, []);
    assert_eq!(
        book.profile().publication.stage(),
        PublicationStage::Published
    );
    book.does(&adding("Wien"));
    assert_eq!(
        book.profile().publication,
        Publication::Revised { published: START }
    );
    book.does(&C::Publish);
    assert_eq!(
        book.profile().publication.stage(),
        PublicationStage::Published
    );
}

#[test]
fn there_are_at_most_five_locations_and_their_addresses_stay() {
    let names = ["1", "2", "3", "4", "5"];
    let mut book = Book::with(&names.map(adding));
    assert_eq!(book.against(&adding("6")), ["too-many-locations"]);
    let one = LocationName::parse("1").unwrap();
    let mut moved = location("1");
    moved.site.address.line1 = AddressLine::parse("Hauptplatz 2").ok();
    let moving = C::ChangeLocation(one.clone(), Box::new(moved));
    assert_eq!(book.against(&moving), ["location-address-fixed"]);
    let taken = C::ChangeLocation(one.clone(), Box::new(location("2")));
    assert_eq!(book.against(&taken), ["location-exists"]);
    let mut other = location("Graz");
    other.contact = person("Ida");
    book.does(&C::ChangeLocation(one.clone(), Box::new(other.clone())));
    assert_eq!(book.profile().locations.first(), Some(&other));
    assert_eq!(book.against(&C::DeleteLocation(one)), ["no-such-location"]);
    book.does(&C::DeleteLocation(other.name));
    assert!(book.against(&adding("6")).is_empty());
}

#[test]
fn a_location_is_in_the_region_and_can_be_found_and_reached() {
    let book = Book::with(&[]);
    let against = |change: fn(&mut Location)| {
        let mut one = location("Graz");
        change(&mut one);
        book.against(&C::AddLocation(Box::new(one)))
    };
    let abroad = |it: &mut Location| it.site.country = Country::parse("JP").unwrap();
    assert_eq!(against(abroad), ["location-outside"]);
    assert_eq!(
        against(|it| it.site.address.city = None),
        ["location-address-incomplete"]
    );
    assert_eq!(
        against(|it| it.contact.email = None),
        ["contact-unreachable"]
    );
}

#[test]
fn many_tags_are_too_many() {
    let mut profile = Book::with(&[]).profile().clone();
    assert_eq!(profile.advice(), []);
    profile.content.products = ProductLine::ALL.iter().copied().collect();
    assert_eq!(profile.advice(), [ProfileAdvice::FewerTags { count: 20 }]);
    profile.content.products.clear();
    assert_eq!(profile.advice(), [ProfileAdvice::SearchUsesTags]);
}

#[test]
fn whatever_was_written_has_a_way_back_until_it_is_published() {
    let mut renamed = location("Wien");
    renamed.contact = person("Ida");
    let graz = LocationName::parse("Graz").unwrap();
    for act in [
        C::Write(REGION, Box::default()),
        adding("Linz"),
        C::DeleteLocation(graz.clone()),
        C::ChangeLocation(graz, Box::new(renamed)),
    ] {
        let mut book = Book::with(&[adding("Graz")]);
        let before = book.profile().clone();
        let events = book.does(&act).events;
        let entry = Entry {
            sequence: Sequence(1),
            operation: OperationId(1),
            at: START,
            actor: actor(Role::GlobalAdmin),
            action: "profile.set".to_owned(),
            customer: None,
            invitation: None,
            matter: Some(ProfileId::of(REGION).into()),
            outcome: Outcome::Done(events),
            undoes: None,
        };
        let Ok(Command::Matter(MatterCommand::BusinessProfile(_, back))) = undo(&entry, &book.0)
        else {
            panic!("no way back from {act:?}")
        };
        book.does(&back);
        assert_eq!(book.profile().content, before.content);
        assert_eq!(book.profile().locations, before.locations);
    }
    let mut book = Book::with(&[adding("Graz")]);
    assert_eq!(book.does(&C::Publish).events.len(), 1);
}
