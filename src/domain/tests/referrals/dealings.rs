//! A referral to test with, and a desk that deals with it. It asserts nothing.

use partnerdesk_domain::*;

pub(crate) const ID: ReferralId = ReferralId(7);
/// When referral 7 was received.
pub(crate) const START: Timestamp = Timestamp(Span::days(1_000).0);

pub(crate) fn account() -> PartnerAccount {
    PartnerAccount {
        country: Country::parse("DE"),
        ..PartnerAccount::default()
    }
}

pub(crate) fn actor(role: Role) -> Actor {
    Actor {
        name: AgentName::parse(role.code()).unwrap(),
        role,
    }
}

pub(crate) fn after(span: Span) -> Timestamp {
    START.plus(span)
}

pub(crate) fn person(name: &str) -> Contact {
    Contact {
        first_name: NamePart::parse(name).unwrap(),
        last_name: None,
        phone: None,
        email: EmailAddress::parse(&format!("{}@contoso.example", name.to_lowercase())).ok(),
    }
}

/// A deal with everything that accepting asks for.
pub(crate) fn deal() -> Deal {
    Deal {
        value: Some(Money {
            hundredths: 1_200_000,
            currency: Currency::parse("EUR").unwrap(),
        }),
        closes: Some(Day(1_060)),
        ..bare_deal()
    }
}

pub(crate) fn bare_deal() -> Deal {
    Deal::named(DealName::parse("New desks").unwrap())
}

pub(crate) fn company() -> ReferredCompany {
    ReferredCompany {
        name: CompanyName::parse("Contoso").unwrap(),
        site: None,
        size: Some(CompanySize::UpTo50),
        duns: None,
        microsoft_id: None,
        contacts: vec![person("Ann")],
    }
}

pub(crate) fn arrival() -> Arrival {
    Arrival {
        engagement: None,
        kind: ReferralKind::Independent,
        quality: LeadQuality::Direct,
        company: company(),
        consent: Consent {
            to_share: false,
            to_contact: true,
        },
        deal: bare_deal(),
        received: None,
        seen: false,
    }
}

pub(crate) fn row(status: RowStatus) -> ReferralRow {
    ReferralRow {
        engagement: None,
        company: company(),
        to_share: None,
        deal: deal(),
        status,
        team: Vec::new(),
    }
}

pub(crate) fn accepting(deal: Deal) -> ReferralCommand {
    ReferralCommand::Accept {
        deal: Box::new(deal),
        contacts: vec![(Party::Team, person("Bo"))],
    }
}

pub(crate) fn declining() -> ReferralCommand {
    ReferralCommand::Decline {
        reason: ReferralReason::InsufficientBudget,
        notes: None,
    }
}

pub(crate) fn losing() -> ReferralCommand {
    ReferralCommand::Lose {
        reason: None,
        notes: None,
    }
}

/// A book with one account and, perhaps, referral 7.
pub(crate) struct Desk {
    pub(crate) state: State,
}

impl Desk {
    pub(crate) fn empty() -> Self {
        let account = account();
        let state = State {
            account,
            ..State::default()
        };
        Self { state }
    }

    /// With referral 7, received at the start.
    pub(crate) fn with_referral() -> Self {
        let mut desk = Self::empty();
        desk.does(START, &ReferralCommand::Enter(Box::new(arrival())));
        desk
    }

    /// With referral 7 at this stage, and the moment at which it is looked at.
    pub(crate) fn at(stage: ReferralStage) -> (Self, Timestamp) {
        let mut desk = Self::with_referral();
        let way: &[ReferralCommand] = match stage {
            ReferralStage::Pending | ReferralStage::Expired => &[],
            ReferralStage::Received => &[ReferralCommand::See],
            ReferralStage::Accepted => &[accepting(deal())],
            ReferralStage::Won => &[accepting(deal()), ReferralCommand::Win],
            ReferralStage::Lost => &[accepting(deal()), losing()],
            ReferralStage::Declined => &[declining()],
        };
        for command in way {
            desk.does(after(Span::hours(1)), command);
        }
        let now = match stage {
            ReferralStage::Expired => after(REFERRAL_LIFE),
            _ => after(Span::hours(2)),
        };
        assert_eq!(desk.referral().stage(now), stage);
        (desk, now)
    }

    pub(crate) fn referral(&self) -> &Referral {
        self.state.matters.record::<Referral>(ID).unwrap()
    }

    pub(crate) fn asks_as(
        &self,
        role: Role,
        now: Timestamp,
        command: &ReferralCommand,
    ) -> Result<Decision, Vec<&'static str>> {
        let command = Command::Matter(MatterCommand::Referral(ID, command.clone()));
        let answer = decide(&actor(role), now, &self.state, &command);
        answer.map_err(|refused| refused.reasons().iter().map(Refusal::code).collect())
    }

    /// The stable codes of the reasons against it; none when it may be.
    pub(crate) fn against(&self, now: Timestamp, command: &ReferralCommand) -> Vec<&'static str> {
        let answer = self.asks_as(Role::SalesAgent, now, command);
        answer.err().unwrap_or_default()
    }

    pub(crate) fn does(&mut self, now: Timestamp, command: &ReferralCommand) -> Decision {
        let decision = self.asks_as(Role::SalesAgent, now, command).unwrap();
        for event in &decision.events {
            evolve(&mut self.state, &actor(Role::SalesAgent), now, event);
        }
        decision
    }
}
