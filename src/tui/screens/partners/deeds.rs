//! What can be done about a partner: each deed is judged by the domain before anything is asked
//! of the person; a refused one is asked for all the same, so that the attempt is kept.

use partnerdesk_domain::{
    AccountKind, Command, CompanyName, Confirmation, Counterpart, Country, EmailAddress,
    MatterCommand, MpnId, PartnerProfile, Partnership, PartnershipCommand, PartnershipId, Refusal,
    Version, consequences, decide,
};
use partnerdesk_i18n::Locale;

use crate::act::Act;
use crate::notice::Notice;
use crate::screens::overlays::explain::Paragraph;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::prompt::Prompt;
use crate::screens::overlays::reading::Reading;
use crate::screens::overlays::typed_confirm::TypedConfirm;
use crate::screens::overlays::why::Why;
use crate::screens::{Answer, Context};

use super::{Asked, Partners};

/// A field that may be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Name,
    MpnId,
    Country,
    Email,
}

const PLACES: [Place; 4] = [Place::Name, Place::MpnId, Place::Country, Place::Email];

impl Place {
    fn label(self, locale: &Locale) -> String {
        locale.text(match self {
            Self::Name => "partnership-column-partner",
            Self::MpnId => "partnership-column-mpn-id",
            Self::Country => "partnership-column-country",
            Self::Email => "partnership-column-email",
        })
    }

    fn of(self, partner: &PartnerProfile) -> String {
        let text = |value: Option<String>| value.unwrap_or_default();
        match self {
            Self::Name => partner.name.to_string(),
            Self::MpnId => text(partner.mpn_id.as_ref().map(ToString::to_string)),
            Self::Country => text(partner.country.map(|it| it.to_string())),
            Self::Email => text(partner.email.as_ref().map(ToString::to_string)),
        }
    }

    /// The profile with this in the field; none when it cannot stand there.
    fn put(self, partner: &PartnerProfile, typed: &str) -> Option<PartnerProfile> {
        let mut after = partner.clone();
        match self {
            Self::Name => after.name = CompanyName::parse(typed).ok()?,
            Self::MpnId => after.mpn_id = MpnId::parse_optional(typed).ok()?,
            Self::Country => after.country = country(typed).ok()?,
            Self::Email => after.email = EmailAddress::parse_optional(typed).ok()?,
        }
        Some(after)
    }
}

/// A country, or none for an empty text.
fn country(typed: &str) -> Result<Option<Country>, ()> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Country::parse(typed).map(Some).ok_or(())
}

impl Partners {
    /// Does what an act asks for. Whether it is one of this screen's.
    pub(super) fn deed(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if act == Act::AddPartner {
            self.ask_name(cx, "");
            return true;
        }
        let Some(one) = self.current().cloned() else {
            return false;
        };
        match act {
            Act::MarkSent => submit(cx, &one, PartnershipCommand::MarkSent),
            Act::AcceptPartner => submit(cx, &one, PartnershipCommand::Accept),
            Act::EndPartner => self.end(cx, &one),
            Act::Edit => {
                let locale = &cx.shared.locale;
                let item = |place: &Place| Item::noted(place.label(locale), place.of(&one.partner));
                let items = PLACES.iter().map(item).collect();
                cx.over(Menu::new(one.partner.name.to_string(), items));
                self.question = Some(Asked::Field(one.id));
            }
            Act::Why => self.explain(cx, &one),
            _ => return false,
        }
        true
    }

    fn end(&mut self, cx: &mut Context<'_>, one: &Partnership) {
        let end = |typed: &str| PartnershipCommand::End(Confirmation::Typed(typed.to_owned()));
        let name = one.partner.name.to_string();
        let Some(state) = self.state.as_deref().filter(|_| !cx.shared.read_only) else {
            submit(cx, one, end(""));
            return;
        };
        let command = command(one.id, end(&name));
        let Ok(decision) = decide(&cx.shared.actor, cx.shared.now, state, &command) else {
            submit(cx, one, end(""));
            return;
        };
        let locale = &cx.shared.locale;
        let follows = consequences(state, cx.shared.now, &decision);
        let follows = follows.iter().map(|it| locale.consequence(it)).collect();
        let title = locale.with("partners-end-title", &[("name", name.as_str().into())]);
        let accepted = vec![name, one.partner.tenant.to_string()];
        cx.over(TypedConfirm::new(title, follows, accepted));
        self.question = Some(Asked::End(one.id));
    }

    /// Every step with its answer.
    fn explain(&self, cx: &mut Context<'_>, one: &Partnership) {
        let Some(state) = self.state.as_deref() else {
            return;
        };
        let shared = cx.shared;
        let (locale, styles) = (&shared.locale, &shared.look.styles);
        let name = one.partner.name.to_string();
        let confirmation = Confirmation::Typed(name.clone());
        let steps = [
            (Act::MarkSent, PartnershipCommand::MarkSent),
            (Act::AcceptPartner, PartnershipCommand::Accept),
            (Act::EndPartner, PartnershipCommand::End(confirmation)),
        ];
        let mut text = Vec::new();
        for (act, step) in steps {
            let asked = command(one.id, step);
            match decide(&shared.actor, shared.now, state, &asked) {
                Ok(_) => {
                    let line = format!("{} {}", shared.look.glyphs.checked, shared.label(act));
                    text.push(Paragraph::new(line, styles.ok));
                }
                Err(refused) => {
                    let line = format!("{} {}", shared.look.glyphs.unchecked, shared.label(act));
                    text.push(Paragraph::new(line, styles.heading));
                    for reason in refused.reasons() {
                        let said = locale.refusal(reason);
                        text.push(Paragraph::new(said.what, styles.refusal).indented(4));
                        text.push(Paragraph::new(said.fix, styles.base).indented(4));
                    }
                }
            }
        }
        let title = locale.with("why-title", &[("name", name.into())]);
        cx.over(Reading::new(title, text));
    }

    fn ask_name(&mut self, cx: &mut Context<'_>, text: &str) {
        let locale = &cx.shared.locale;
        let title = cx.shared.label(Act::AddPartner);
        let prompt = Prompt::new(title, locale.text("partners-ask-name"));
        cx.over(prompt.with_text(text));
        self.question = Some(Asked::Name);
    }

    fn ask_tenant(&mut self, cx: &mut Context<'_>, name: CompanyName, text: &str) {
        let hint = cx.shared.locale.text("partners-ask-tenant");
        let prompt = Prompt::new(name.to_string(), hint);
        cx.over(prompt.with_text(text));
        self.question = Some(Asked::Tenant(name));
    }

    /// The overlay above answered.
    pub(super) fn answer(&mut self, cx: &mut Context<'_>, answer: Answer) {
        let locale = &cx.shared.locale;
        match (self.question.take(), answer) {
            (Some(Asked::Name), Answer::Text(typed)) => match CompanyName::parse(&typed) {
                Ok(name) => self.ask_tenant(cx, name, ""),
                Err(problem) => {
                    cx.tell(Notice::trouble(locale.word_problem(&problem)));
                    self.ask_name(cx, &typed);
                }
            },
            (Some(Asked::Tenant(name)), Answer::Text(typed)) => match typed.parse() {
                Ok(tenant) => {
                    let hint = locale.text("partners-ask-country");
                    cx.over(Prompt::new(name.to_string(), hint));
                    self.question = Some(Asked::Country(name, tenant));
                }
                Err(problem) => {
                    cx.tell(Notice::trouble(locale.malformed_id(&problem)));
                    self.ask_tenant(cx, name, &typed);
                }
            },
            (Some(Asked::Country(name, tenant)), Answer::Text(typed)) => {
                let Ok(country) = country(&typed) else {
                    cx.tell(Notice::trouble(locale.text("word-malformed")));
                    let hint = locale.text("partners-ask-country");
                    cx.over(Prompt::new(name.to_string(), hint).with_text(&typed));
                    self.question = Some(Asked::Country(name, tenant));
                    return;
                };
                let partner = PartnerProfile {
                    name,
                    tenant,
                    mpn_id: None,
                    country,
                    email: None,
                };
                invite(cx, partner);
            }
            (Some(Asked::Field(id)), Answer::Choice(index)) => self.ask_value(cx, id, index),
            (Some(Asked::Value(id, place)), Answer::Text(typed)) => {
                let Some(one) = self.all.iter().find(|it| it.id == id) else {
                    return;
                };
                match place.put(&one.partner, &typed) {
                    Some(after) => submit(cx, one, PartnershipCommand::Edit(Box::new(after))),
                    None => cx.tell(Notice::trouble(locale.text("word-malformed"))),
                }
            }
            (Some(Asked::End(id)), Answer::Text(typed)) => {
                if let Some(one) = self.all.iter().find(|it| it.id == id) {
                    submit(cx, one, PartnershipCommand::End(Confirmation::Typed(typed)));
                }
            }
            _ => {}
        }
    }

    fn ask_value(&mut self, cx: &mut Context<'_>, id: PartnershipId, index: usize) {
        let one = self.all.iter().find(|it| it.id == id);
        if let (Some(one), Some(place)) = (one, PLACES.get(index)) {
            let label = place.label(&cx.shared.locale);
            let prompt = Prompt::new(one.partner.name.to_string(), label);
            cx.over(prompt.with_text(&place.of(&one.partner)));
            self.question = Some(Asked::Value(id, *place));
        }
    }
}

/// As provider we invite a reseller; as reseller we note the invitation of a provider.
fn invite(cx: &mut Context<'_>, partner: PartnerProfile) {
    let counterpart = match cx.shared.account.kind {
        AccountKind::IndirectProvider => Counterpart::Reseller,
        AccountKind::IndirectReseller | AccountKind::Dual | AccountKind::DirectReseller => {
            Counterpart::Provider
        }
    };
    let id = PartnershipId(cx.invitation_id().0);
    let invite = PartnershipCommand::Invite(counterpart, Box::new(partner));
    ask(cx, command(id, invite), None);
}

fn command(id: PartnershipId, command: PartnershipCommand) -> Command {
    Command::Matter(MatterCommand::Partnership(id, command))
}

fn submit(cx: &mut Context<'_>, one: &Partnership, step: PartnershipCommand) {
    ask(cx, command(one.id, step), Some(one.stamp.version));
}

fn ask(cx: &mut Context<'_>, command: Command, seen: Option<Version>) {
    if cx.shared.read_only {
        cx.over(Why::refused(&[Refusal::ReadOnly]));
    } else {
        cx.submit(command, seen);
    }
}
