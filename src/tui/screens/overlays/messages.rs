//! The notices that have gone by, newest first.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::notice::Weight;
use crate::screens::{Context, Place, Screen};
use crate::shared::Shared;

use super::explain::{Explanation, Paragraph};

/// The panel.
#[derive(Default)]
pub struct Messages {
    explanation: Explanation,
}

fn paragraphs(shared: &Shared) -> Vec<Paragraph> {
    let styles = &shared.look.styles;
    let past = shared.notices.past();
    if past.is_empty() {
        return vec![Paragraph::new(
            shared.locale.text("state-empty-list"),
            styles.dim,
        )];
    }
    let line = |(at, notice): &(partnerdesk_domain::Timestamp, crate::notice::Notice)| {
        let style = match notice.weight {
            Weight::Trouble => styles.warning,
            Weight::Done | Weight::Info => styles.base,
        };
        Paragraph::new(
            format!("{}  {}", shared.locale.time(*at), notice.text),
            style,
        )
    };
    past.iter().rev().map(line).collect()
}

impl Screen for Messages {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Help]
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-messages")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Down, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        let body = crate::layout::body(cx.shared.size);
        let lines = Explanation::lines(&paragraphs(cx.shared), Explanation::width(body)).len();
        self.explanation
            .act(act, lines, usize::from(body.height.saturating_sub(2)))
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let lines = Explanation::lines(&paragraphs(shared), Explanation::width(area));
        let title = shared.locale.text("screen-messages");
        self.explanation.view(shared, frame, area, &title, &lines);
    }
}
