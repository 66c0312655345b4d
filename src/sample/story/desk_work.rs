//! Ordinary work at the desk: notes, aliases, labels, renaming, late payers, new products.

use partnerdesk_domain::{
    Alias, BlockerKind, Command, CompanyName, Note, Standing, SubscriptionId, Tag, blockers,
};

use super::arriving::buy;
use crate::agents::Agent;
use crate::catalogue::Fresh;
use crate::locale::Locale;
use crate::pen::Pen;

const NOTES: [&str; 10] = [
    "Wants to talk about Copilot after the summer.",
    "Invoices go to the head office, not to the branch.",
    "Second Global admin is on parental leave until autumn.\nCall the front desk first.",
    "Asked for a quote on Azure reservations; 4 x D4s v5 would fit.",
    "Prefers mail to telephone. Answers on Fridays.",
    "Moves its file server to SharePoint in the next quarter.",
    "Contract runs with the parent company; do not offer annual terms.",
    "Security audit passed.\n- MFA for all admins: yes\n- break-glass account: yes\n- old sync user: to be removed",
    "Complained about two identical invoices; credit note sent.",
    "New IT lead starts next month, introduce ourselves.",
];
const CHINESE_NOTES: [&str; 3] = [
    "总部在杭州，合同由欧洲子公司签署。",
    "联系人偏好微信沟通，邮件请抄送财务。",
    "下季度计划增加 20 个许可证，届时再报价。",
];
const LABELS: [&str; 5] = [
    "follow-up",
    "migration",
    "invoice-open",
    "training",
    "call-back",
];
const LAST_NOTE: &str = "Renewal call is agreed for tomorrow, ten o'clock.";

/// What people note about a customer that came into the book so many working days ago.
pub(crate) fn annotate(pen: &mut Pen, arrived: u32) {
    let index = pen.profile.index;
    let id = pen.id();
    if index % 4 == 1 {
        let texts: &[&str] = match pen.profile.locale {
            Locale::Chinese => &CHINESE_NOTES,
            _ => &NOTES,
        };
        let nth = usize::try_from(index / 4).expect("the desk is small") % texts.len();
        let note = Note::parse(texts[nth]).ok();
        some_day(pen, arrived);
        let who = *pen.chance.pick(&Agent::EVERYBODY);
        pen.write(who, Command::SetNote(id, note));
    }
    if index % 9 == 4 || pen.profile.locale == Locale::Chinese || index == 23 {
        some_day(pen, arrived);
        let who = *pen.chance.pick(&Agent::EVERYBODY);
        let alias = Alias::parse(&pen.profile.short).ok();
        pen.write(who, Command::SetAlias(id, alias));
    }
    if index % 5 == 3 {
        some_day(pen, arrived);
        let who = *pen.chance.pick(&Agent::EVERYBODY);
        let label =
            Tag::parse(pen.chance.pick::<&str>(&LABELS)).expect("the labels above are labels");
        change_tags(pen, who, Some(&label), None);
        if index % 10 == 3 {
            change_tags(pen, who, None, Some(&label));
        }
    }
    if index == 0 {
        pen.at(pen.sample.now);
        pen.write(
            Agent::LiNa,
            Command::SetNote(id, Note::parse(LAST_NOTE).ok()),
        );
    }
}

fn some_day(pen: &mut Pen, arrived: u32) {
    let day = pen.chance.between(1, arrived - 1);
    pen.on(day);
}

fn change_tags(pen: &mut Pen, who: Agent, add: Option<&Tag>, remove: Option<&Tag>) {
    let customer = pen.id();
    let (add, remove) = (add.cloned(), remove.cloned());
    pen.write(
        who,
        Command::ChangeTags {
            customer,
            add: add.into_iter().collect(),
            remove: remove.into_iter().collect(),
        },
    );
}

/// What happens to customers to whom nothing happens.
pub(crate) fn settled(pen: &mut Pen) {
    match pen.profile.index % 5 {
        0 => contact_changed(pen),
        1 => buy(pen, 9, Fresh::Copilot, 13),
        2 => renamed(pen),
        3 => onboarded(pen),
        _ => paid_late(pen),
    }
}

fn contact_changed(pen: &mut Pen) {
    pen.on(13);
    let mut details = pen.customer().details.clone();
    let person = crate::naming::person(pen.profile.locale, &mut pen.chance);
    let address = format!("{}@{}.example", person.mailbox, pen.profile.slug);
    details.contact_name = partnerdesk_domain::PersonName::parse(&person.name).ok();
    details.contact_email = partnerdesk_domain::EmailAddress::parse(&address).ok();
    let who = pen.seller();
    pen.write(who, Command::EditDetails(pen.id(), Box::new(details)));
}

/// The bill-to name changes; the directory keeps its own.
fn renamed(pen: &mut Pen) {
    pen.on(17);
    let mut details = pen.customer().details.clone();
    let longer = format!("{} (Holding)", pen.customer().name());
    details.list_name = CompanyName::parse(&longer).ok();
    let who = pen.admin();
    pen.write(who, Command::EditDetails(pen.id(), Box::new(details)));
}

fn onboarded(pen: &mut Pen) {
    let label = Tag::parse("onboarding").expect("a label");
    pen.on(19);
    let who = pen.seller();
    change_tags(pen, who, Some(&label), None);
    pen.on(4);
    change_tags(pen, who, None, Some(&label));
}

/// A product is suspended until the invoice is paid.
fn paid_late(pen: &mut Pen) {
    let label = Tag::parse("payment-late").expect("a label");
    pen.on(16);
    let who = pen.admin();
    change_tags(pen, who, Some(&label), None);
    let Some(id) = first_in_use(pen) else { return };
    pen.write(who, Command::SuspendSubscription(pen.id(), id.clone()));
    pen.on(12);
    pen.write(who, Command::ReactivateSubscription(pen.id(), id));
    change_tags(pen, who, None, Some(&label));
}

fn first_in_use(pen: &Pen) -> Option<SubscriptionId> {
    let now = pen.time();
    let in_use = blockers(pen.customer(), now).into_iter().filter(|blocker| {
        let subscription = pen.customer().subscription(&blocker.subscription);
        subscription.is_some_and(|one| one.standing(now) == Standing::Active)
            && matches!(
                blocker.kind,
                BlockerKind::ActiveSubscription | BlockerKind::NewCommerceNotCancelled
            )
    });
    in_use.map(|blocker| blocker.subscription).next_back()
}
