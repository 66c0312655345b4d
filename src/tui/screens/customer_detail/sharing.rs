//! The customer in the indirect model: as provider we choose the reseller it belongs to, as
//! reseller we note who shares it, as dual partner we extend a direct customer to a provider.

use partnerdesk_domain::{
    AccountKind, Command, Confirmation, Counterpart, Customer, IndirectCommand, Matters,
    Partnership, PartnershipId, State, Version, acting_as, decide,
};

use crate::act::Act;
use crate::notice::Notice;
use crate::screens::Context;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::typed_confirm::TypedConfirm;
use crate::shared::Shared;

use super::CustomerDetail;
use super::answers::Asked;
use super::deeds::follows;

impl CustomerDetail {
    /// Asks which partner is meant, as far as there are any.
    pub(super) fn choose_partner(&mut self, cx: &mut Context<'_>) {
        let Some((state, customer)) = self.state_and_record() else {
            return;
        };
        let choices = choices(state, customer);
        if choices.is_empty() {
            // Whoever has no partners by its kind learns that from the rules.
            if state.account.kind == AccountKind::DirectReseller {
                let none = IndirectCommand::AssignReseller(None);
                return self.ask_for(cx, Command::Indirect(self.id, none));
            }
            let text = cx.shared.locale.text("partners-none-yet");
            return cx.tell(Notice::info(text));
        }
        let locale = &cx.shared.locale;
        let item = |(command, is_so): &(IndirectCommand, bool)| {
            let label = match partner_of(command) {
                Some(id) => name_of(&state.matters, id),
                None => locale.text("partners-direct-customer"),
            };
            let note = if *is_so {
                locale.text("partners-is-so")
            } else {
                String::new()
            };
            Item::noted(label, note)
        };
        let items = choices.iter().map(item).collect();
        let title = cx.shared.label(Act::ChoosePartner);
        let seen = customer.version;
        let commands = choices.into_iter().map(|(command, _)| command).collect();
        cx.over(Menu::new(title, items));
        self.question = Some(Asked::Partner(commands, seen));
    }

    /// Does what was chosen; an extension wants the customer's name first.
    pub(super) fn chose_partner(
        &mut self,
        cx: &mut Context<'_>,
        command: IndirectCommand,
        seen: Version,
    ) {
        let IndirectCommand::Extend(provider, _) = command else {
            cx.submit(Command::Indirect(self.id, command), Some(seen));
            return;
        };
        let Some((state, customer)) = self.state_and_record() else {
            return;
        };
        let name = customer.name().to_string();
        let probe = self.extension(provider, name.clone());
        let Ok(decision) = decide(&cx.shared.actor, cx.shared.now, state, &probe) else {
            cx.submit(self.extension(provider, String::new()), Some(seen));
            return;
        };
        let title = cx.shared.locale.with(
            "partners-extend-title",
            &[("name", name_of(&state.matters, provider).into())],
        );
        let accepted = customer.confirmations().map(str::to_owned).collect();
        let lines = follows(cx.shared, state, &decision);
        cx.over(TypedConfirm::new(title, lines, accepted));
        self.question = Some(Asked::Extension(provider, seen));
    }

    /// The extension to this provider, confirmed by what was typed.
    pub(super) fn extension(&self, provider: PartnershipId, typed: String) -> Command {
        let confirmation = Confirmation::Typed(typed);
        Command::Indirect(self.id, IndirectCommand::Extend(provider, confirmation))
    }
}

/// What could be chosen, and whether it is so already.
fn choices(state: &State, customer: &Customer) -> Vec<(IndirectCommand, bool)> {
    let of = |counterpart: Counterpart| {
        let all = state.matters.all::<Partnership>();
        all.filter(move |it| it.counterpart == counterpart && it.is_active())
    };
    match acting_as(state.account.kind, customer.id.capacity) {
        AccountKind::IndirectProvider => {
            let resellers = of(Counterpart::Reseller).map(|it| Some(it.id));
            let all = resellers.chain([None]).map(|reseller| {
                let is_so = customer.reseller == reseller;
                (IndirectCommand::AssignReseller(reseller), is_so)
            });
            all.collect()
        }
        AccountKind::IndirectReseller => of(Counterpart::Provider)
            .map(|it| {
                let shares = customer.providers.contains(&it.id);
                let provider = it.id;
                let command = IndirectCommand::NoteProvider {
                    provider,
                    shares: !shares,
                };
                (command, shares)
            })
            .collect(),
        AccountKind::DirectReseller | AccountKind::Dual => of(Counterpart::Provider)
            .map(|it| {
                let nothing = Confirmation::Typed(String::new());
                let is_so = customer.providers.contains(&it.id);
                (IndirectCommand::Extend(it.id, nothing), is_so)
            })
            .collect(),
    }
}

fn partner_of(command: &IndirectCommand) -> Option<PartnershipId> {
    match command {
        IndirectCommand::AssignReseller(reseller) => *reseller,
        IndirectCommand::NoteProvider { provider, .. } | IndirectCommand::Extend(provider, _) => {
            Some(*provider)
        }
    }
}

/// What a partner is called; its ID where it is not at hand.
pub(super) fn name_of(matters: &Matters, id: PartnershipId) -> String {
    let record = matters.record::<Partnership>(id);
    record.map_or_else(|| id.to_string(), |it| it.partner.name.to_string())
}

/// What is to be told of a customer's place in the indirect model: label and value.
pub(super) fn told(
    shared: &Shared,
    customer: &Customer,
    matters: &Matters,
) -> Vec<(&'static str, String)> {
    let kind = shared.account.kind;
    let mut told = Vec::new();
    if kind == AccountKind::Dual {
        let capacity = shared.locale.capacity(customer.id.capacity);
        told.push(("partners-fact-capacity", capacity));
    }
    if let Some(reseller) = customer.reseller {
        told.push(("partners-fact-reseller", name_of(matters, reseller)));
    } else if kind == AccountKind::IndirectProvider {
        let direct = shared.locale.text("partners-direct-customer");
        told.push(("partners-fact-reseller", direct));
    }
    if !customer.providers.is_empty() {
        let names: Vec<String> = customer
            .providers
            .iter()
            .map(|id| name_of(matters, *id))
            .collect();
        told.push(("partners-fact-providers", names.join(", ")));
    }
    told
}
