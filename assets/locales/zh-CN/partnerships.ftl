### 间接提供商与间接经销商之间的合作关系。

## 用语

partnership-stage-invited = 已邀请
partnership-stage-sent = 等待答复
partnership-stage-active = 有效
partnership-stage-ended = 已结束
counterpart-provider = 间接提供商
counterpart-reseller = 间接经销商

## 日志

journal-partnership-invite = 邀请合作伙伴
journal-partnership-sent = 合作邀请已发送
journal-partnership-accept = 接受合作关系
journal-partnership-end = 结束合作关系
journal-partnership-edit = 编辑合作伙伴

## 发生了什么

event-partnership-invited = 已记录对{ $title }的合作邀请。
event-partnership-sent = 对{ $title }的合作邀请已发送。
event-partnership-accepted = 与{ $title }的合作关系已生效。
event-partnership-ended = 与{ $title }的合作关系已结束。
event-partnership-edited = 已保存{ $title }的资料。

## 不可的原因

refusal-wrong-counterpart = { $about }不能是这一类合作伙伴：提供商有经销商，经销商有提供商，而且只有提供商发送邀请。
    .fix = 如果帐户类型记录有误，请在设置中更正。
refusal-partnership-exists = 与{ $about }已有合作关系。
    .fix = 请打开已有的记录。已结束的合作关系不构成阻碍。
refusal-partner-is-ourselves = { $about }的 Microsoft ID 就是您自己的。
    .fix = 请输入对方的 Microsoft ID。
refusal-partner-outside-region = { $about }不在您的区域内：提供商和经销商须在同一区域。
    .fix = 请检查双方的国家/地区。在其他区域需要另一个帐户。
refusal-partnership-not-active = 与{ $about }的合作关系尚未生效或已结束。
    .fix = 请等经销商授权提供商之后，在合作关系中记录。

short-wrong-counterpart = 合作伙伴类型不符
short-partnership-exists = 合作关系已存在
short-partner-is-ourselves = 是自己的 ID
short-partner-outside-region = 合作伙伴在区域外
short-partnership-not-active = 合作关系未生效

## 后果

consequence-provider-may-order = 提供商可以为经销商的客户下单和添加订阅。
consequence-provider-sees-directory = 提供商将获得经销商自身目录的管理访问权限，可在管理中心移除。
consequence-customers-stay = 双方共同服务的客户保持不变。
consequence-admin-access-stays = 对客户的管理访问权限保持不变。
consequence-partner-not-notified = 系统不会通知任何人：请您以书面形式告知对方。
consequence-no-new-orders = 提供商不能再为经销商的客户下新订单。

## 间接模式中的客户

journal-reseller-assign = 分配给经销商
journal-provider-note = 记录提供商
journal-relationship-extend = 扩展到提供商

event-reseller-assigned = 已保存客户的间接经销商。
event-provider-noted = 已保存客户的间接提供商。
event-relationship-extended = 已与间接提供商共享该客户。

refusal-no-provider = 尚无间接提供商与您建立合作关系。
    .fix = 请在合作关系中记录提供商的邀请并接受，然后再向客户发出请求。
refusal-only-providers-assign = 只有间接提供商才能将{ $about }分配给经销商。
    .fix = 如果帐户类型记录有误，请在设置中更正。
refusal-only-resellers-share = { $about }不是您以间接经销商身份服务的客户。
    .fix = 双重身份的合作伙伴在客户的第二行记录提供商；直接客户则扩展到提供商。
refusal-only-direct-extended = 您已以间接经销商身份服务{ $about }。
    .fix = 只有直接客户才能扩展到提供商。请使用该客户的直接行。

short-no-provider = 没有提供商合作伙伴
short-only-providers-assign = 仅提供商可分配
short-only-resellers-share = 非经销商客户
short-only-direct-extended = 非直接客户

consequence-billing-profile-shared = 提供商可以看到客户的账单资料。
consequence-admin-access-not-shared = 提供商不会因此获得对客户的管理访问权限。
consequence-attestation-lost = 您对客户协议的证明失效：须由提供商重新证明，或由客户自行接受。
consequence-customer-consent-needed = 须事先征得客户同意：您与客户的协议对此有要求。

## 列表的列和标签

partnership-column-partner = 合作伙伴
partnership-column-counterpart = 类型
partnership-column-status = 状态
partnership-column-since = 起始
partnership-column-country = 国家/地区
partnership-column-id = ID
partnership-column-tenant = Microsoft ID
partnership-column-mpn-id = MPN ID
partnership-column-email = 地址

## 命令行

cli-matter-unknown = { $count ->
    [0] 没有名为「{ $given }」的{ $kind }。请给出名称、至少三个字符的名称开头，或 ID。
   *[other] 「{ $given }」对应多个{ $kind }，或者太短。请给出 ID。
}
cli-partnership-none = 没有符合的合作关系。
cli-partnership-next-send = 下一步：请自行将门户中的链接发给合作伙伴，本程序不发送。然后运行「partnerdesk partnership sent { $partner }」，对方授权后再运行 accept。
cli-partnership-next-accept = 下一步：请通过提供商发来的链接在门户中授权，然后运行「partnerdesk partnership accept { $partner }」。
cli-help-partnership = 间接模式的合作伙伴：经销商的提供商，提供商的经销商
cli-help-partnership-list = 列出合作关系
    .text = 合作伙伴名称的一部分
    .status = 仅限处于此状态的；可重复
cli-help-partnership-show = 显示一项合作关系
    .partner = 合作伙伴的名称、Microsoft ID 或合作关系的 ID
cli-help-partnership-invite = 邀请经销商，或记录提供商的邀请
    .tenant = 合作伙伴的 Microsoft ID
    .name = 名称
    .mpn_id = 其所在地的 MPN ID
    .country = 所在国家/地区，两个字母
    .email = 联系地址
cli-help-partnership-sent = 记录邀请已发送
    .partner = 合作伙伴的名称、Microsoft ID 或合作关系的 ID
cli-help-partnership-accept = 记录经销商已授权提供商
    .partner = 合作伙伴的名称、Microsoft ID 或合作关系的 ID
cli-help-partnership-end = 结束合作关系；客户保持不变
    .partner = 合作伙伴的名称、Microsoft ID 或合作关系的 ID
    .confirm = 输入合作伙伴的名称以确认
cli-help-partnership-edit = 更正合作伙伴的记录
    .partner = 合作伙伴的名称、Microsoft ID 或合作关系的 ID
    .name = 名称
    .mpn_id = 其所在地的 MPN ID
    .country = 所在国家/地区，两个字母
    .email = 联系地址
cli-help-customer-assign = 作为提供商，将客户分配给间接经销商
    .reseller = 经销商的名称或 ID
    .none = 不分配：它是您的直接客户
cli-help-customer-shared = 作为经销商，记录提供商共享某客户
    .provider = 提供商的名称或 ID
    .no_more = 不再共享
cli-help-customer-extend = 作为双重身份的合作伙伴，与间接提供商共享直接客户
    .provider = 提供商的名称或 ID
    .confirm = 输入客户的名称、别名或域以确认

## 屏幕

screen-partners = 合作伙伴
partners-filter-hint = { $key } 按名称、ID、状态筛选
partners-empty = 尚无合作伙伴
partners-empty-hint = 此处列出间接提供商和经销商。{ $key } 邀请经销商，或记录提供商的邀请。
partners-end-title = 结束与 { $name } 的合作关系
partners-ask-name = 对方的名称
partners-ask-tenant = 对方的 Microsoft ID
partners-ask-country = 对方所在国家/地区，两个字母；可留空

## 客户的合作伙伴

partners-none-yet = 尚无有效的合作关系：请查看合作伙伴。
partners-direct-customer = 无：直接客户
partners-is-so = 当前
partners-extend-title = 与 { $name } 共享客户
partners-fact-capacity = 身份
partners-fact-reseller = 经销商
partners-fact-providers = 提供商
