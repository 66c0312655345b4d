//! A template looked at before there is an invitation: filled for a customer of the book, or for
//! an invented one, and judged. Nothing made here ever leaves.

use partnerdesk_domain::{
    AgentName, Composed, Content, Customer, Fields, InvitationKind, InviteLink, LetterProblem,
    MailLanguage, MicrosoftId, PartnerAccount,
};

use crate::engine::compose;
use crate::grants::grants_summary;
use crate::template::Template;

/// The values of an example: the account's and the customer's own where they are known.
pub fn example_fields(
    account: &PartnerAccount,
    customer: Option<&Customer>,
    agent: &AgentName,
    language: MailLanguage,
) -> Fields {
    let details = customer.map(|it| &it.details);
    let content = Content {
        recipient: details.and_then(|it| it.contact_email.clone()),
        recipient_name: details.and_then(|it| it.contact_name.clone()),
        language,
        includes_admin: true,
        subject: String::new(),
        body: String::new(),
    };
    let tenant = account.tenant.unwrap_or(MicrosoftId(0));
    let link = InviteLink::new(tenant, &InvitationKind::Reseller, content.includes_admin);
    let (company, person, partner) = match language {
        MailLanguage::English => ("Contoso Ltd", "Ada Example", "Fabrikam Cloud"),
        MailLanguage::SimplifiedChinese => ("示例科技有限公司", "李明", "示例云服务"),
    };
    let name = customer.map_or(company, |it| it.name().as_str());
    let grants = grants_summary(language, content.includes_admin);
    let mut fields = Fields::new(account, &content, &link, name, agent, grants);
    // Of a customer that is there it is worth knowing that the contact is not.
    if customer.is_none() {
        person.clone_into(&mut fields.contact_name);
    }
    if fields.partner_name.is_empty() {
        partner.clone_into(&mut fields.partner_name);
    }
    fields
}

/// The letter that a template makes with these values, or what is wrong with it.
pub fn filled(template: &Template, fields: &Fields) -> Composed {
    compose(&template.subject, &template.body, fields)
}

/// What keeps a template from making any letter at all. A value that some customers lack is not
/// the template's fault.
pub fn template_problems(template: &Template, language: MailLanguage) -> Vec<LetterProblem> {
    let agent = AgentName::parse("a.example").expect("it is a plain word");
    let fields = example_fields(&PartnerAccount::default(), None, &agent, language);
    filled(template, &fields).err().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn every_shipped_template_is_sound_and_a_broken_one_is_told() {
        let catalogue = Catalogue::shipped();
        for choice in catalogue.choices() {
            for language in choice.languages {
                let template = catalogue.exactly(&choice.name, language).unwrap();
                assert_eq!(template_problems(&template, language), []);
            }
        }
        let broken = Template {
            subject: "{{customer.nmae}}".to_owned(),
            body: "no link".to_owned(),
        };
        let codes: Vec<_> = template_problems(&broken, MailLanguage::English)
            .iter()
            .map(LetterProblem::code)
            .collect();
        assert_eq!(codes, ["unknown-placeholder", "link-missing"]);
    }
}
