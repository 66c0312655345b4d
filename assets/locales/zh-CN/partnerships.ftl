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
