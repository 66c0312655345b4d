//! The letters of the sample's invitations: short templates of our own in two languages.

use partnerdesk_domain::{Content, MailLanguage};

use crate::locale::Locale;
use crate::profile::Profile;

const SUBJECT_EN: &str = "Working together: {{partner.name}} as your cloud reseller";
const BODY_EN: &str = "\
Hello {{contact.name|default(\"team\")}},

{{partner.name}} would like to look after the Microsoft cloud services of {{customer.name}}.
A Global admin of yours can accept with this link:

{{invite.link}}

If you accept, {{grants.summary}}

Please call me if anything is unclear.

{{agent.name}}
{{partner.name}}
";

const SUBJECT_ZH: &str = "{{partner.name}} 邀请贵公司建立云服务经销关系";
const BODY_ZH: &str = "\
{{contact.name|default(\"尊敬的客户\")}}，您好：

{{partner.name}} 希望为{{customer.name}}提供微软云服务支持。
请贵公司的全局管理员打开以下链接并接受邀请：

{{invite.link}}

接受之后，{{grants.summary}}

如有疑问，欢迎随时与我联系。

{{agent.name}}
{{partner.name}}
";

/// A letter to the contact of a customer, in its language as far as we write it.
pub(crate) fn content(profile: &Profile, includes_admin: bool) -> Content {
    let language = match profile.locale {
        Locale::Chinese => MailLanguage::SimplifiedChinese,
        _ => MailLanguage::English,
    };
    let (subject, body) = match language {
        MailLanguage::English => (SUBJECT_EN, BODY_EN),
        MailLanguage::SimplifiedChinese => (SUBJECT_ZH, BODY_ZH),
    };
    let contact = profile.contact.as_ref();
    Content {
        recipient: contact.map(|(_, address)| address.clone()),
        recipient_name: contact.map(|(name, _)| name.clone()),
        language,
        includes_admin,
        subject: subject.to_owned(),
        body: body.to_owned(),
    }
}
