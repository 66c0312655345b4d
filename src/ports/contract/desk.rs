//! A desk to test with: it makes writes with fresh operations at growing times, and submits
//! them. It expects nothing but that the store does not fail.

use partnerdesk_domain::{
    AccountKind, Actor, AgentName, Alias, Command, CompanyName, Content, Counterpart, Country,
    CustomerId, DomainName, EmailAddress, InvitationId, InvitationKind, InviteLink, LINK_TOKEN,
    Letter, Listing, MailLanguage, MatterCommand, MicrosoftId, OperationId, PartnerAccount,
    PartnerProfile, PartnershipCommand, PartnershipId, Relationship, Role, Tag, Timestamp,
};

use crate::shelf::Book;
use crate::write::{Verdict, Write};

/// Makes and submits writes.
pub(super) struct Desk<'a> {
    pub(super) book: &'a mut dyn Book,
    made: u32,
    pub(super) role: Role,
}

pub(super) fn customer_id(number: u128) -> CustomerId {
    CustomerId::primary(MicrosoftId(number))
}

/// What a file says of a customer.
pub(super) fn listing(number: u128, name: &str) -> Listing {
    Listing {
        id: customer_id(number),
        name: CompanyName::parse(name).unwrap(),
        tenant_name: None,
        primary_domain: None,
        custom_domains: None,
        country: None,
        contact_name: None,
        contact_email: None,
        relationship: None,
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: Vec::new(),
    }
}

pub(super) fn alias(number: u128, text: &str) -> Command {
    Command::SetAlias(customer_id(number), Alias::parse_optional(text).unwrap())
}

/// Begins an invitation.
pub(super) fn draft(id: u128, customer: Option<u128>, company: &str) -> Command {
    Command::DraftInvitation {
        id: InvitationId(id),
        customer: customer.map(customer_id),
        company: CompanyName::parse(company).unwrap(),
        kind: InvitationKind::Reseller,
        content: Box::new(content()),
    }
}

pub(super) fn content() -> Content {
    Content {
        recipient: EmailAddress::parse("it@contoso.example").ok(),
        recipient_name: None,
        language: MailLanguage::English,
        includes_admin: true,
        subject: "Working together".to_owned(),
        body: format!("Dear customer,\n{LINK_TOKEN}\n"),
    }
}

/// The letter that [`content`] makes for [`account`].
pub(super) fn letter() -> Letter {
    let tenant = account().tenant.expect("it is given below");
    let link = InviteLink::new(tenant, &InvitationKind::Reseller, true);
    Letter {
        subject: "Working together".to_owned(),
        body: format!("Dear customer,\n{link}"),
    }
}

pub(super) fn account() -> PartnerAccount {
    PartnerAccount {
        name: CompanyName::parse("Fabrikam").ok(),
        tenant: Some(MicrosoftId(0xf00)),
        country: Country::parse("DE"),
        ..PartnerAccount::default()
    }
}

/// An account that may have partners.
pub(super) fn provider() -> PartnerAccount {
    PartnerAccount {
        kind: AccountKind::IndirectProvider,
        ..account()
    }
}

pub(super) fn set_account(account: PartnerAccount) -> Command {
    Command::SetAccount(Box::new(account))
}

/// Something about a partnership.
pub(super) fn partnership(number: u128, command: PartnershipCommand) -> Command {
    Command::Matter(MatterCommand::Partnership(PartnershipId(number), command))
}

/// An invitation to the reseller with this directory.
pub(super) fn invite(tenant: u128, name: &str) -> PartnershipCommand {
    let partner = PartnerProfile {
        name: CompanyName::parse(name).unwrap(),
        tenant: MicrosoftId(tenant),
        mpn_id: None,
        country: Country::parse("FR"),
        email: None,
    };
    PartnershipCommand::Invite(Counterpart::Reseller, Box::new(partner))
}

impl<'a> Desk<'a> {
    pub(super) fn at(book: &'a mut dyn Book) -> Self {
        Self {
            book,
            made: 0,
            role: Role::AdminAgent,
        }
    }

    /// The next write with a command.
    pub(super) fn write(&mut self, command: Command) -> Write {
        self.made += 1;
        Write {
            operation: OperationId(u128::from(self.made) << 64 | 0xfeed),
            actor: Actor {
                name: AgentName::parse("wu.jo").unwrap(),
                role: self.role,
            },
            at: Timestamp(1_000_000 + i64::from(self.made)),
            command,
            expected: None,
            undoes: None,
        }
    }

    /// Submits a command and gives what came of it.
    pub(super) fn submit(&mut self, command: Command) -> Verdict {
        let write = self.write(command);
        self.book.submit(&write).unwrap()
    }

    /// Submits a command that has to be applied.
    pub(super) fn done(&mut self, command: Command) -> Verdict {
        let verdict = self.submit(command);
        assert!(matches!(verdict, Verdict::Applied { .. }), "{verdict:?}");
        verdict
    }

    pub(super) fn import(&mut self, listing: Listing) {
        self.done(Command::ImportCustomer(Box::new(listing)));
    }

    /// Customers of every colour: names in several scripts, equal names, every relationship,
    /// with and without alias, domain, country and labels.
    pub(super) fn fill(&mut self) {
        let names = [
            "Contoso",
            "contoso",
            "Çontoso",
            "東京電力",
            "北风贸易",
            "Ｃｏｎｔｏｓｏ",
            "Zebra",
            "zebra 2",
            "Ärzte",
            "a",
            "Fabrikam Retail",
            "Fabrikam",
            "fabrikam",
            "Ωmega",
            "École",
            "Evil\u{1b}[2J",
            "7 Sisters",
            "Łódź",
            "Northwind",
            "Northwind",
        ];
        let stages = [
            Relationship::None,
            Relationship::Active { since: None },
            Relationship::Ended { at: None },
        ];
        for (number, name) in (1_u8..).zip(names) {
            let mut listing = listing(u128::from(number) * 0x0101, name);
            let every = |nth: u8| number % nth == 0;
            listing.relationship = Some(stages[usize::from(number) % 3]);
            listing.country =
                [None, Country::parse("DE"), Country::parse("FR")][usize::from(number) / 2 % 3];
            listing.primary_domain = (!every(4))
                .then(|| DomainName::parse(&format!("d{}.example", 200 - number)).unwrap());
            listing.tags = ["vip", "Test", "étude"]
                .into_iter()
                .take(usize::from(number) % 4)
                .map(|tag| Tag::parse(tag).unwrap())
                .collect();
            self.import(listing);
            if every(3) {
                let text = format!("Alias {}", 100 - number);
                self.done(alias(u128::from(number) * 0x0101, &text));
            }
        }
    }
}
