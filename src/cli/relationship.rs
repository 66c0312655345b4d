//! `relationship ...`: what can be done about a customer and why not, the end, and the way back.

mod why;

use clap::{Args, Subcommand};
use partnerdesk_domain::{
    Command, Confirmation, CustomerId, InvitationId, OffboardingStep, Opportunity, Refused, State,
    Subjects, action_name, options,
};

use crate::deed::{Deed, Mode};
use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::invite::{Letterhead, draft};
use crate::value;

/// `relationship ...`
#[derive(Debug, Subcommand)]
pub(crate) enum RelationshipLine {
    Why(OneLine),
    End(EndLine),
    Reinstate(ReinstateLine),
    Begin(StepLine),
    Abandon(StepLine),
    Step(TickLine),
    AdminLost(StepLine),
}

/// `relationship step`
#[derive(Debug, Args)]
pub(crate) struct TickLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "STEP", value_parser = value::coded(OffboardingStep::ALL, OffboardingStep::code))]
    step: OffboardingStep,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    dry_run: bool,
}

/// A customer by its identity.
#[derive(Debug, Args)]
pub(crate) struct OneLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
}

/// `relationship begin`, `abandon`, `admin-lost`
#[derive(Debug, Args)]
pub(crate) struct StepLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(long)]
    dry_run: bool,
}

/// `relationship end`
#[derive(Debug, Args)]
pub(crate) struct EndLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    confirm: String,
    #[arg(long)]
    dry_run: bool,
}

/// `relationship reinstate`
#[derive(Debug, Args)]
pub(crate) struct ReinstateLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[command(flatten)]
    head: Letterhead,
    #[arg(long)]
    dry_run: bool,
}

impl RelationshipLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Why(line) => why::run(desk, line.customer),
            Self::End(line) => line.run(desk),
            Self::Reinstate(line) => line.run(desk),
            Self::Begin(line) => line.run(desk, Command::BeginOffboarding),
            Self::Abandon(line) => line.run(desk, Command::AbandonOffboarding),
            Self::Step(line) => line.run(desk),
            Self::AdminLost(line) => line.run(desk, Command::RecordAdminLoss),
        }
    }
}

impl StepLine {
    fn run(self, desk: &mut Desk<'_>, command: fn(CustomerId) -> Command) -> Result<Exit, Failure> {
        carry_out(desk, self.customer, Mode::of(self.dry_run), command)
    }
}

impl TickLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let (step, done) = (self.step, !self.open);
        carry_out(desk, self.customer, Mode::of(self.dry_run), |customer| {
            Command::TickOffboarding {
                customer,
                step,
                done,
            }
        })
    }
}

impl EndLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let confirm = self.confirm;
        carry_out(desk, self.customer, Mode::of(self.dry_run), move |id| {
            Command::EndRelationship(id, Confirmation::Typed(confirm))
        })
    }
}

fn carry_out(
    desk: &mut Desk<'_>,
    id: CustomerId,
    mode: Mode,
    command: impl FnOnce(CustomerId) -> Command,
) -> Result<Exit, Failure> {
    let mut book = desk.open()?;
    let customer = customer_of(&*book, id)?;
    let command = command(id);
    let headline = desk.headline(action_name(&command), customer.name().as_str());
    let deed = Deed::on(customer.version, command);
    let outcome = desk.act(&mut *book, deed, mode)?;
    Ok(desk.report(&headline, &outcome))
}

impl ReinstateLine {
    /// The way back is an invitation that the customer accepts: this begins it.
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = customer_of(&*book, self.customer)?;
        let state = book.state(&Subjects::whole(Some(customer.id), None, None))?;
        require_offered(desk, &state, &Opportunity::Reinstate)?;
        let kind = self.head.kind(desk, &*book)?;
        let content = self.head.content(desk, Some(&customer), None)?;
        let command = Command::DraftInvitation {
            id: InvitationId((desk.world.fresh)()),
            customer: Some(customer.id),
            company: customer.name().clone(),
            kind,
            content: Box::new(content),
        };
        draft(desk, &mut *book, command, Mode::of(self.dry_run))
    }
}

/// Refuses with every reason what the screens would not offer.
fn require_offered(
    desk: &Desk<'_>,
    state: &State,
    opportunity: &Opportunity,
) -> Result<(), Refused> {
    let all = options(&desk.session.actor, desk.now(), state);
    let offer = all.into_iter().find(|it| it.opportunity == *opportunity);
    offer.map_or(Ok(()), |it| it.verdict.map(|_| ()))
}
