//! The indirect model: partnerships between provider and reseller, customers that are shared
//! through them, and what each kind of account cannot do.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

use AccountKind as K;
use PartnershipCommand as C;

fn ask(number: u128, command: PartnershipCommand) -> Command {
    Command::Matter(MatterCommand::Partnership(PartnershipId(number), command))
}

fn profile(tenant: u128) -> PartnerProfile {
    PartnerProfile {
        name: CompanyName::parse("Wingtip Toys").unwrap(),
        tenant: MicrosoftId(tenant),
        mpn_id: None,
        country: Country::parse("FR"),
        email: None,
    }
}

fn invite(counterpart: Counterpart, tenant: u128) -> PartnershipCommand {
    C::Invite(counterpart, Box::new(profile(tenant)))
}

fn at(kind: AccountKind) -> State {
    State {
        matters: partners(),
        ..nobody(account_of(kind))
    }
}

fn rules(reasons: &[Refusal]) -> Vec<&'static str> {
    codes(reasons)
}

fn stage_of(state: &State, number: u128) -> PartnershipStage {
    let record = state.matters.record::<Partnership>(PartnershipId(number));
    record.unwrap().status.stage()
}

#[test]
fn a_provider_invites_sends_and_is_accepted() {
    let mut state = at(K::IndirectProvider);
    for (command, stage) in [
        (invite(Counterpart::Reseller, 7), PartnershipStage::Invited),
        (C::MarkSent, PartnershipStage::Sent),
        (C::Accept, PartnershipStage::Active),
        (C::End(typed("wingtip toys")), PartnershipStage::Ended),
    ] {
        done(&mut state, NOW, &ask(7, command));
        assert_eq!(stage_of(&state, 7), stage);
    }
    let record = state
        .matters
        .record::<Partnership>(PartnershipId(7))
        .unwrap();
    assert_eq!(record.stamp.version, Version(4));
    assert_eq!(record.stamp.updated, NOW);
}

#[test]
fn each_kind_of_account_has_its_own_partners() {
    let of = |kind, counterpart| {
        let state = at(kind);
        let asked = ask(7, invite(counterpart, 7));
        decide(&admin_agent(), NOW, &state, &asked).err()
    };
    let (provider, reseller) = (Counterpart::Provider, Counterpart::Reseller);
    assert_eq!(of(K::IndirectProvider, reseller), None);
    assert_eq!(of(K::IndirectReseller, provider), None);
    assert_eq!(of(K::Dual, provider), None);
    for (kind, counterpart) in [
        (K::IndirectProvider, provider),
        (K::IndirectReseller, reseller),
        (K::Dual, reseller),
    ] {
        let reasons = of(kind, counterpart).unwrap();
        assert_eq!(rules(reasons.reasons()), ["wrong-counterpart"], "{kind:?}");
    }
    let direct = of(K::DirectReseller, provider).unwrap();
    assert_eq!(rules(direct.reasons()), ["not-offered"]);
}

#[test]
fn a_partner_is_near_is_not_us_and_is_there_once() {
    let state = at(K::IndirectProvider);
    let mut far = profile(8);
    far.country = Country::parse("US");
    let asked = |profile: PartnerProfile| {
        let command = C::Invite(Counterpart::Reseller, Box::new(profile));
        refused(&state, &ask(7, command))
    };
    assert_eq!(rules(&asked(far)), ["partner-outside-region"]);
    assert_eq!(rules(&asked(profile(TENANT.0))), ["partner-is-ourselves"]);
    assert_eq!(rules(&asked(profile(0xdef))), ["partnership-exists"]);
    let taken = refused(&state, &ask(2, invite(Counterpart::Reseller, 9)));
    assert_eq!(rules(&taken), ["matter-exists"]);
}

#[test]
fn a_step_out_of_its_order_is_refused_with_where_it_stands() {
    let state = at(K::IndirectProvider);
    let reasons = refused(&state, &ask(2, C::Accept));
    let needs = vec!["invited", "sent"];
    assert_eq!(
        reasons,
        [Refusal::WrongMatterStage {
            kind: MatterKind::Partnership,
            stage: "active",
            needs
        }]
    );
    let gone = ask(3, C::End(typed("Partner def")));
    assert_eq!(rules(&refused(&state, &gone)), ["wrong-matter-status"]);
    let nobody = refused(&state, &ask(9, C::Accept));
    assert_eq!(nobody, [Refusal::NoSuchMatter(PartnershipId(9).into())]);
    // A reseller waits for the letter; only the provider sends it.
    let mut reseller = at(K::IndirectReseller);
    done(
        &mut reseller,
        NOW,
        &ask(7, invite(Counterpart::Provider, 7)),
    );
    let sent = refused(&reseller, &ask(7, C::MarkSent));
    assert_eq!(rules(&sent), ["wrong-counterpart"]);
}

#[test]
fn an_end_is_typed_and_leaves_customers_alone() {
    let mut state = at(K::IndirectProvider);
    state.customer = Some(Customer {
        reseller: Some(PartnershipId(2)),
        ..customer(1)
    });
    let end = |text: &str| ask(2, C::End(typed(text)));
    assert_eq!(rules(&refused(&state, &end(""))), ["confirmation-missing"]);
    assert_eq!(
        rules(&refused(&state, &end("no"))),
        ["confirmation-mismatch"]
    );
    let decision = decide(&admin_agent(), NOW, &state, &end("PARTNER DEF")).unwrap();
    let follows = consequences(&state, NOW, &decision);
    assert!(follows.contains(&Consequence::CustomersStay));
    assert!(follows.contains(&Consequence::AdminAccessStays));
    assert!(follows.contains(&Consequence::PartnerNotNotified));
    let before = state.customer.clone();
    done(&mut state, NOW, &end("Partner def"));
    assert_eq!(state.customer, before);
}

#[test]
fn only_three_roles_keep_partnerships() {
    for role in Role::ALL {
        let state = at(K::IndirectProvider);
        let asked = ask(7, invite(Counterpart::Reseller, 7));
        let may = decide(&actor(role), NOW, &state, &asked).is_ok();
        assert_eq!(may, role != Role::HelpdeskAgent, "{role:?}");
    }
}

#[test]
fn a_corrected_partner_is_put_back_as_it_was() {
    let mut state = at(K::IndirectProvider);
    let before = state.matters.clone();
    let entry = done(&mut state, NOW, &ask(2, C::Edit(Box::new(profile(5)))));
    assert_ne!(state.matters, before);
    let back = undo(&entry, &state).unwrap();
    done(&mut state, NOW, &back);
    let record = state
        .matters
        .record::<Partnership>(PartnershipId(2))
        .unwrap();
    assert_eq!(record.partner.tenant, MicrosoftId(0xdef));
    assert_eq!(undo(&entry, &state), Err(Refusal::ChangedSince));
    let accept = done(&mut state, NOW, &ask(7, invite(Counterpart::Reseller, 7)));
    assert_eq!(undo(&accept, &state), Err(Refusal::NotUndoable));
}

fn with(kind: AccountKind, customer: Customer) -> State {
    State {
        customer: Some(customer),
        ..at(kind)
    }
}

fn about(state: &State, command: IndirectCommand) -> Command {
    Command::Indirect(state.customer.as_ref().unwrap().id, command)
}

#[test]
fn a_provider_assigns_a_customer_to_a_reseller_and_back() {
    let mut state = with(K::IndirectProvider, customer(1));
    let assign = |state: &State, reseller: Option<u128>| {
        about(
            state,
            IndirectCommand::AssignReseller(reseller.map(PartnershipId)),
        )
    };
    let command = assign(&state, Some(2));
    let entry = done(&mut state, NOW, &command);
    let assigned = |state: &State| state.customer.as_ref().unwrap().reseller;
    assert_eq!(assigned(&state), Some(PartnershipId(2)));
    let back = undo(&entry, &state).unwrap();
    assert_eq!(back, assign(&state, None));
    done(&mut state, NOW, &back);
    assert_eq!(assigned(&state), None);
    for (partner, code) in [(1, "wrong-counterpart"), (3, "partnership-not-active")] {
        assert_eq!(
            rules(&refused(&state, &assign(&state, Some(partner)))),
            [code]
        );
    }
    let other = with(K::IndirectReseller, customer(1));
    let reasons = refused(&other, &assign(&other, None));
    assert_eq!(rules(&reasons), ["only-providers-assign"]);
}

#[test]
fn a_reseller_notes_the_providers_that_share_a_customer() {
    let mut state = with(K::IndirectReseller, customer(1));
    let note = |state: &State, shares| {
        let provider = PartnershipId(1);
        about(state, IndirectCommand::NoteProvider { provider, shares })
    };
    let (shared, alone) = (note(&state, true), note(&state, false));
    let entry = done(&mut state, NOW, &shared);
    let providers = |state: &State| state.customer.as_ref().unwrap().providers.len();
    assert_eq!(providers(&state), 1);
    assert_eq!(undo(&entry, &state).unwrap(), alone);
    done(&mut state, NOW, &alone);
    assert_eq!(providers(&state), 0);
    // A dual partner does so for its second row alone.
    let direct = with(K::Dual, customer(1));
    let reasons = refused(&direct, &note(&direct, true));
    assert_eq!(rules(&reasons), ["only-resellers-share"]);
}

#[test]
fn an_extension_keeps_what_the_customer_accepted_and_loses_what_we_attested() {
    let on = Some(Day(19_000));
    for (agreement, lost) in [
        (Agreement::Attested { on }, true),
        (Agreement::AcceptedDirectly { on }, false),
        (Agreement::NotRecorded, false),
    ] {
        let served = Customer {
            agreement,
            ..at_stage(Stage::Active)
        };
        let mut state = with(K::Dual, served);
        let extend = IndirectCommand::Extend(PartnershipId(1), typed("Contoso 1"));
        let command = about(&state, extend);
        let decision = decide(&admin_agent(), NOW, &state, &command).unwrap();
        let follows = consequences(&state, NOW, &decision);
        assert_eq!(follows.contains(&Consequence::AttestationLost), lost);
        assert!(follows.contains(&Consequence::CustomerConsentNeeded));
        let entry = done(&mut state, NOW, &command);
        let customer = state.customer.as_ref().unwrap();
        assert!(customer.providers.contains(&PartnershipId(1)));
        let after = if lost {
            Agreement::NotRecorded
        } else {
            agreement
        };
        assert_eq!(customer.agreement, after);
        assert_eq!(customer.admin_access, at_stage(Stage::Active).admin_access);
        assert_eq!(undo(&entry, &state), Err(Refusal::NotUndoable));
    }
}

#[test]
fn an_extension_is_for_direct_customers_of_dual_partners_and_for_admin_agents() {
    let extend = |partner| IndirectCommand::Extend(PartnershipId(partner), typed("Contoso 1"));
    let mut second = at_stage(Stage::Active);
    second.id.capacity = Capacity::IndirectReseller;
    let state = with(K::Dual, second);
    let reasons = refused(&state, &about(&state, extend(1)));
    assert_eq!(rules(&reasons), ["only-direct-extended"]);
    let state = with(K::DirectReseller, at_stage(Stage::Active));
    let reasons = refused(&state, &about(&state, extend(1)));
    assert_eq!(rules(&reasons), ["not-offered"]);
    let state = with(K::Dual, at_stage(Stage::Ended));
    let reasons = refused(&state, &about(&state, extend(1)));
    assert_eq!(rules(&reasons), ["wrong-relationship"]);
    let state = with(K::Dual, at_stage(Stage::Active));
    let reasons = refused_to(&actor(Role::SalesAgent), &state, &about(&state, extend(1)));
    assert_eq!(rules(&reasons), ["role-may-not"]);
}

#[test]
fn a_combined_invitation_needs_the_provider_as_partner_and_is_shared_when_accepted() {
    let to = at_stage(Stage::None);
    let command = drafting_as(1, Some(to.id), through_provider(), content());
    let mut state = with(K::IndirectReseller, to);
    state.matters = Matters::default();
    assert_eq!(rules(&refused(&state, &command)), ["no-provider"]);
    let other = partner(5, 5, Counterpart::Provider, PartnershipStage::Active);
    state.matters.insert(other.into());
    assert_eq!(
        rules(&refused(&state, &command)),
        ["partnership-not-active"]
    );
    state.matters = partners();
    done(&mut state, NOW, &command);
    let link = InviteLink::new(TENANT, &through_provider(), true);
    let leave = handing_over_with(1, HandOver::Clipboard, &link);
    let mut ended = state.clone();
    let gone = partner(1, 0xabc, Counterpart::Provider, PartnershipStage::Ended);
    ended.matters.insert(gone.into());
    assert_eq!(rules(&refused(&ended, &leave)), ["no-provider"]);
    done(&mut state, NOW, &leave);
    let accepted = Command::RecordAcceptance {
        invitation: InvitationId(1),
        customer: None,
    };
    done(&mut state, NOW, &accepted);
    let customer = state.customer.unwrap();
    assert_eq!(customer.relationship.stage(), Stage::Active);
    assert!(customer.providers.contains(&PartnershipId(1)));
}
