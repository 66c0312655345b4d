//! What may be done with a business profile: it is written freely within its limits, and
//! published once nothing that customers need is missing (documentation page "Create a business
//! profile").

use super::Gate;
use super::matter::{changed, made};
use crate::business_profile::{
    BusinessProfile, Location, LocationName, MOST_LOCATIONS, ProfileChange as Change,
    ProfileCommand, ProfileContent, ProfileId, Publication, PublicationStage,
};
use crate::capability::Feature;
use crate::country::{Country, Region};
use crate::event::Decision;
use crate::matter::Stamp;
use crate::refusal::Refused;
use crate::rule::Rule;

pub(super) fn decide(
    mut gate: Gate<'_>,
    id: ProfileId,
    command: &ProfileCommand,
) -> Result<Decision, Refused> {
    use ProfileCommand as C;
    gate.require_offered(Feature::BusinessProfile);
    if let C::Write(region, content) = command
        && gate.state.matters.record::<BusinessProfile>(id).is_none()
    {
        return begin(gate, *region, content);
    }
    let known = gate.matter::<BusinessProfile>(id)?;
    require_region(&mut gate, known.region);
    let mut after = known.clone();
    after.publication = known.publication.changed();
    let change = match command {
        C::Write(_, content) => {
            after.content = (**content).clone();
            Change::Written
        }
        C::AddLocation(location) => {
            let count = known.locations.len();
            gate.require_rule(
                count < MOST_LOCATIONS,
                Rule::TooManyLocations,
                &MOST_LOCATIONS,
            );
            require_name_free(&mut gate, known, &location.name);
            let is_complete = location.site.is_complete();
            gate.require_rule(is_complete, Rule::LocationAddressIncomplete, &location.name);
            let is_inside = location.site.country.region() == known.region;
            gate.require_rule(is_inside, Rule::LocationOutside, &location.name);
            require_reachable(&mut gate, location);
            after.locations.push((**location).clone());
            Change::LocationAdded
        }
        C::ChangeLocation(name, location) => {
            let before = require_location(&gate, known, name)?;
            if location.name != *name {
                require_name_free(&mut gate, known, &location.name);
            }
            let stays = location.site == before.site;
            gate.require_rule(stays, Rule::LocationAddressFixed, name);
            require_reachable(&mut gate, location);
            for it in after.locations.iter_mut().filter(|it| it.name == *name) {
                *it = (**location).clone();
            }
            Change::LocationChanged
        }
        C::DeleteLocation(name) => {
            require_location(&gate, known, name)?;
            after.locations.retain(|it| it.name != *name);
            Change::LocationDeleted
        }
        C::Publish => {
            for rule in known.lacks() {
                gate.require_rule(false, rule, &known.region.code());
            }
            let is_news = known.publication.stage() != PublicationStage::Published;
            gate.require_rule(is_news, Rule::ProfilePublished, &known.region.code());
            after.publication = Publication::Published { at: gate.now };
            Change::Published
        }
    };
    // What changes nothing leaves a published profile published.
    let is_same = after.content == known.content && after.locations == known.locations;
    if is_same && change != Change::Published {
        after.publication = known.publication;
    }
    changed(gate, change.code(), known, after)
}

fn begin(
    mut gate: Gate<'_>,
    region: Region,
    content: &ProfileContent,
) -> Result<Decision, Refused> {
    require_region(&mut gate, region);
    let stamp = Stamp::new(gate.now, gate.actor.name.clone());
    let profile = BusinessProfile {
        content: content.clone(),
        ..BusinessProfile::empty(region, stamp)
    };
    made(gate, Change::Begun.code(), profile)
}

/// A reason, unless the region is the one that our own country belongs to.
fn require_region(gate: &mut Gate<'_>, asked: Region) {
    let ours = gate.state.account.country.map(Country::region);
    gate.require_rule(ours.is_some(), Rule::ProfileRegionUnknown, &asked.code());
    let is_ours = ours.is_none_or(|ours| ours == asked);
    gate.require_rule(is_ours, Rule::ProfileOtherRegion, &asked.code());
}

/// The location of this name. There is nothing more to judge without it.
fn require_location<'a>(
    gate: &Gate<'_>,
    profile: &'a BusinessProfile,
    name: &LocationName,
) -> Result<&'a Location, Refused> {
    let rule = Rule::NoSuchLocation;
    let about = name.to_string();
    let unknown = || gate.refused([crate::refusal::Refusal::Rule { rule, about }]);
    profile.location(name).ok_or_else(unknown)
}

fn require_name_free(gate: &mut Gate<'_>, profile: &BusinessProfile, name: &LocationName) {
    let is_free = profile.location(name).is_none();
    gate.require_rule(is_free, Rule::LocationExists, name);
}

fn require_reachable(gate: &mut Gate<'_>, location: &Location) {
    let contact = &location.contact;
    let is_reachable = contact.is_reachable();
    gate.require_rule(is_reachable, Rule::ContactUnreachable, &contact.name());
}
