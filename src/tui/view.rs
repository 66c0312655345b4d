//! The frame around every screen: title, body, notice, keys. Drawing reads the model and
//! changes nothing.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::Scope;
use crate::layout;
use crate::model::{Model, WAIT_WORD};
use crate::notice::Weight;
use crate::screens::{Place, Screen};
use crate::shared::{ChainState, Shared};
use crate::widgets::hint_bar::Hint;
use crate::widgets::toast::Tone;
use crate::widgets::{DisplayText, StyledLine, empty, hint_bar, toast};

/// Below this width the title has no room for what is not the case.
const ROOMY: u16 = 60;

/// Draws everything.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let shared = &model.shared;
    frame.buffer_mut().set_style(area, shared.look.styles.base);
    if area.width < layout::LEAST.width || area.height < layout::LEAST.height {
        return too_small(shared, frame, area);
    }
    let base = model
        .screens
        .iter()
        .rposition(|screen| screen.place() != Place::Overlay)
        .unwrap_or_default();
    title(
        model,
        model.screens[base].as_ref(),
        frame,
        layout::title(shared.size),
    );
    for screen in &model.screens[base..] {
        screen.view(shared, frame, layout::body(shared.size));
    }
    notice(model, frame, layout::notice(shared.size));
    keys(model, frame, layout::keys(shared.size));
}

fn too_small(shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let size = |cells: u16| cells.to_string();
    let text = shared.locale.with(
        "state-too-small",
        &[
            ("width", size(area.width).into()),
            ("height", size(area.height).into()),
            ("needed-width", size(layout::LEAST.width).into()),
            ("needed-height", size(layout::LEAST.height).into()),
        ],
    );
    let hint = shared.locale.text("state-too-small-hint");
    empty::render(&text, &hint, area, frame.buffer_mut(), &shared.look);
}

/// Who acts, on what, in which role; what must not be overlooked; the clock.
fn title(model: &Model, screen: &dyn Screen, frame: &mut Frame<'_>, area: Rect) {
    let shared = &model.shared;
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    frame.buffer_mut().set_style(area, styles.chrome);
    let mut right = StyledLine::new("", styles.chrome);
    if shared.demo {
        right = right
            .with(format!(" {} ", locale.text("title-demo")), styles.banner)
            .with(" ", styles.chrome);
    }
    right = if shared.read_only {
        let text = format!(" {} ", locale.text("title-read-only"));
        right.with(text, styles.banner).with(" ", styles.chrome)
    } else if area.width < ROOMY {
        right
    } else {
        right
            .with(locale.text("title-read-only-off"), styles.dim)
            .with("  ", styles.chrome)
    };
    if let Some((text, needs_a_person)) = outbox(shared) {
        let style = if needs_a_person {
            styles.danger
        } else {
            styles.banner
        };
        right = right
            .with(format!(" {text} "), style)
            .with(" ", styles.chrome);
    }
    if let ChainState::Broken(at, _) = &shared.chain {
        let text = locale.with("title-chain-broken", &[("at", at.0.into())]);
        right = right
            .with(format!(" {text} "), styles.danger)
            .with(" ", styles.chrome);
    }
    let role = locale.with(
        "title-role",
        &[("role", locale.role(shared.actor.role).into())],
    );
    right = right.with(role, styles.chrome);
    if shared.is_very_wide() {
        let agent = shared.actor.name.to_string();
        right = right
            .with(format!(" ({})", locale.text("title-role-note")), styles.dim)
            .with(
                format!(
                    "  {}",
                    locale.with("title-agent", &[("agent", agent.into())])
                ),
                styles.chrome,
            );
    }
    right = right.with(format!("  {} ", locale.time(shared.now)), styles.chrome);
    let right_width = u16::try_from(right.width())
        .unwrap_or(u16::MAX)
        .min(area.width);
    let place = Rect {
        x: area.right() - right_width,
        width: right_width,
        ..area
    };
    let account = shared.account.name.as_ref().map(ToString::to_string);
    let account = account.unwrap_or_else(|| locale.text("title-account-unnamed"));
    let mut left = StyledLine::new(" ", styles.chrome).with(screen.title(shared), styles.title);
    if shared.is_wide() || screen.place() == Place::Customers {
        left = left
            .with("  ", styles.chrome)
            .with(account, styles.chrome)
            .with("  ", styles.chrome)
            .with(locale.cloud(shared.account.cloud), styles.chrome);
    }
    let room = usize::from(area.width.saturating_sub(right_width + 1));
    left.truncated(room)
        .render(area, frame.buffer_mut(), &shared.look.glyphs);
    right.render(place, frame.buffer_mut(), &shared.look.glyphs);
}

/// What waits in the outbox, and whether it waits for a person.
fn outbox(shared: &Shared) -> Option<(String, bool)> {
    let counts = &shared.outbox;
    let waiting = counts.waiting + counts.sending;
    let stuck = counts.failed + counts.unknown;
    let key = match (waiting, stuck) {
        (0, 0) => return None,
        (_, 0) => "title-outbox",
        (0, _) => "title-outbox-stuck",
        _ => "title-outbox-both",
    };
    let args = [("waiting", waiting.into()), ("stuck", stuck.into())];
    Some((shared.locale.with(key, &args), stuck != 0))
}

/// The notice, or what a chord still can become, or that something is waited for.
fn notice(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let shared = &model.shared;
    if !model.pending.is_empty() {
        return chord(model, frame, area);
    }
    let waits = shared
        .writing_since
        .is_some_and(|since| since.plus(WAIT_WORD) <= shared.now);
    if waits {
        let text = DisplayText::new(&shared.locale.text("state-waiting"));
        toast::render(Tone::Note, &text, area, frame.buffer_mut(), &shared.look);
    } else if let Some(notice) = shared.notices.shown() {
        let tone = match notice.weight {
            Weight::Done => Tone::Done,
            Weight::Info => Tone::Note,
            Weight::Trouble => Tone::Refusal,
        };
        let text = DisplayText::new(&notice.text);
        toast::render(tone, &text, area, frame.buffer_mut(), &shared.look);
    }
}

fn chord(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let shared = &model.shared;
    let mut scopes = model.top().scopes();
    scopes.push(Scope::Global);
    let mut line = StyledLine::new(" ", shared.look.styles.base);
    for (chord, act) in shared.keymap.continuations(&scopes, &model.pending) {
        line = line
            .with(chord.to_string(), shared.look.styles.hint_key)
            .with(" ", shared.look.styles.base)
            .with(shared.label(act), shared.look.styles.hint_text)
            .with("   ", shared.look.styles.base);
    }
    line.truncated(usize::from(area.width))
        .render(area, frame.buffer_mut(), &shared.look.glyphs);
}

fn keys(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let shared = &model.shared;
    let top = model.top();
    let mut scopes = top.scopes();
    scopes.push(Scope::Global);
    let hints: Vec<Hint> = top
        .hints(shared)
        .into_iter()
        .filter_map(|act| {
            let chord = shared.keymap.hint(&scopes, act)?;
            Some(Hint::new(
                DisplayText::new(&chord.to_string()),
                shared.label(act),
            ))
        })
        .collect();
    let chain = match &shared.chain {
        ChainState::Unverified => String::new(),
        ChainState::Checking => shared.locale.text("chain-checking"),
        ChainState::Verified(..) => shared.locale.text("chain-ok"),
        ChainState::Broken(..) => shared.locale.text("chain-bad"),
    };
    let note = DisplayText::new(&chain);
    hint_bar::render(&hints, &note, area, frame.buffer_mut(), &shared.look);
}
