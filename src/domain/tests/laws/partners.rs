//! What could be asked for about partners, and about customers that are shared with them.

use partnerdesk_domain::*;

use crate::records::typed;

/// Partnerships that are in the book from the start, and one that is not.
pub(crate) fn about_partnerships() -> Vec<Command> {
    let profile = |name: &str, tenant| {
        Box::new(PartnerProfile {
            name: CompanyName::parse(name).unwrap(),
            tenant: MicrosoftId(tenant),
            mpn_id: MpnId::parse("4712").ok(),
            country: Country::parse("FR"),
            email: None,
        })
    };
    let mut all = Vec::new();
    for number in 1..=4 {
        let mut ask = |command| {
            let id = PartnershipId(number);
            all.push(Command::Matter(MatterCommand::Partnership(id, command)));
        };
        for counterpart in [Counterpart::Provider, Counterpart::Reseller] {
            let profile = profile("Wingtip", 0x123);
            ask(PartnershipCommand::Invite(counterpart, profile));
        }
        ask(PartnershipCommand::MarkSent);
        ask(PartnershipCommand::Accept);
        ask(PartnershipCommand::Edit(profile("Other", 0xdef)));
        ask(PartnershipCommand::End(typed("Wingtip")));
        ask(PartnershipCommand::End(typed("Other")));
    }
    all
}

/// A customer's place in the indirect model.
pub(crate) fn about_sharing(id: CustomerId) -> Vec<Command> {
    let ask = |command| Command::Indirect(id, command);
    let name = format!("Contoso {}", id.microsoft_id.0);
    let (provider, reseller) = (PartnershipId(1), PartnershipId(2));
    vec![
        ask(IndirectCommand::AssignReseller(Some(reseller))),
        ask(IndirectCommand::AssignReseller(Some(provider))),
        ask(IndirectCommand::AssignReseller(None)),
        ask(IndirectCommand::NoteProvider {
            provider,
            shares: true,
        }),
        ask(IndirectCommand::NoteProvider {
            provider,
            shares: false,
        }),
        ask(IndirectCommand::Extend(provider, typed(&name))),
    ]
}
