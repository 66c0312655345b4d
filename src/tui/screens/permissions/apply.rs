//! Applying what was set: how much proof it takes, and the commands. Switching on is a
//! liability and takes a typed name, or the typed number of customers; switching off takes none.

use partnerdesk_domain::{Confirmation, Switch, consequences};

use crate::notice::Notice;
use crate::screens::Context;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::typed_confirm::TypedConfirm;

use super::Permissions;

/// What was asked last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Whether to give up what was set.
    Discard,
    /// The name, or the number of customers.
    Typed,
    /// Whether really for so many.
    Many,
}

/// More changes than this are only made after a question.
const AT_ONCE: usize = 10;

impl Permissions {
    /// Begins to apply what was set.
    pub(super) fn apply(&mut self, cx: &mut Context<'_>) {
        let locale = &cx.shared.locale;
        let count = self.pending_count();
        let turned_on = self
            .lines
            .iter()
            .flat_map(|line| line.pending.iter().filter_map(|one| line.positions(*one)))
            .any(|(_, to)| to == Switch::On);
        if count == 0 {
            cx.tell(Notice::info(locale.text("permissions-nothing-set")));
        } else if turned_on {
            let accepted = self.accepted();
            let confirm = TypedConfirm::new(
                locale.text("permissions-on-title"),
                self.effects(cx),
                accepted,
            );
            self.question = Some(Asked::Typed);
            cx.over(confirm);
        } else if AT_ONCE < count {
            let text = locale.with("ask-many", &[("count", self.lines.len().into())]);
            self.question = Some(Asked::Many);
            cx.over(Confirm::new(locale.text("screen-permissions"), vec![text]));
        } else {
            self.submit(cx, None);
        }
    }

    /// What may be typed: the customer's names, or how many customers there are.
    fn accepted(&self) -> Vec<String> {
        let changed: Vec<_> = self
            .lines
            .iter()
            .filter(|line| !line.pending.is_empty())
            .collect();
        match changed.as_slice() {
            [line] => {
                let names = line.customer().map(|customer| {
                    customer
                        .confirmations()
                        .map(str::to_owned)
                        .collect::<Vec<_>>()
                });
                let mut names = names.unwrap_or_default();
                names.dedup();
                names
            }
            many => vec![many.len().to_string()],
        }
    }

    /// What follows from all of it, each thing once.
    fn effects(&self, cx: &Context<'_>) -> Vec<String> {
        let locale = &cx.shared.locale;
        let mut texts: Vec<String> = Vec::new();
        for line in &self.lines {
            for resource in &line.pending {
                let Some((_, to)) = line.positions(*resource) else {
                    continue;
                };
                let Some(Ok(decision)) = Self::verdict(cx.shared, line, *resource, to) else {
                    continue;
                };
                let Some(state) = &line.state else { continue };
                let all = consequences(state, cx.shared.now, &decision);
                let said = all.iter().map(|one| locale.consequence(one));
                let warned = decision.warnings.iter().map(|one| locale.warning(one));
                for text in said.chain(warned) {
                    if !texts.contains(&text) {
                        texts.push(text);
                    }
                }
            }
        }
        texts
    }

    /// Asks for everything that was set. `typed` is what the person typed; for many customers
    /// it was their number, which stands for each name.
    pub(super) fn submit(&mut self, cx: &mut Context<'_>, typed: Option<&str>) {
        let single = self
            .lines
            .iter()
            .filter(|line| !line.pending.is_empty())
            .count()
            == 1;
        let mut commands = Vec::new();
        for line in &mut self.lines {
            for resource in std::mem::take(&mut line.pending) {
                let Some(customer) = line
                    .state
                    .as_ref()
                    .and_then(|state| state.customer.as_ref())
                else {
                    continue;
                };
                let to = customer.permissions.of(resource).switch.opposite();
                let name = match typed {
                    Some(typed) if single => typed.to_owned(),
                    _ => customer.name().to_string(),
                };
                let confirmation = (to == Switch::On).then_some(Confirmation::Typed(name));
                commands.push((line.command(resource, to, confirmation), None));
            }
        }
        cx.submit_all(commands);
    }
}
