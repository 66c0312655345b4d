### 推荐：介绍给我们、等待答复的公司。

## 词语

referral-stage-pending = 新
referral-stage-received = 已查看
referral-stage-accepted = 进行中
referral-stage-won = 赢单
referral-stage-lost = 丢单
referral-stage-declined = 已拒绝
referral-stage-expired = 已过期

referral-tab-new = 新
referral-tab-active = 进行中
referral-tab-archive = 存档
referral-tab-marketplace = 市场线索
    .short = 市场
referral-tab-qualified = 合格线索
    .short = 合格
referral-tab-favourites = 收藏

referral-kind-independent = 仅我方
referral-kind-shared = 与他人共享

lead-none = 未评定
lead-direct = 客户自行咨询
lead-marketing-qualified = 市场部已确认
lead-sales-qualified = 销售部已确认

referral-reason-insufficient-budget = 预算不足
referral-reason-no-response = 客户没有回应
referral-reason-other-vendor = 客户选择了其他供应商
referral-reason-cannot-meet-requirements = 我们无法满足需求
referral-reason-not-a-customer = 不是客户
referral-reason-timeframe-too-short = 时间太短
referral-reason-abuse = 滥用、垃圾邮件或钓鱼
referral-reason-other = 其他

contact-marker-fresh = 希望联系
    .long = 客户希望您与其联系。请在 { $hours } 小时内答复，趁需求尚新。
contact-marker-late = 仍在等待联系
    .long = 客户在 72 小时前要求联系，至今仍在等待。

company-size-1-9 = 1 至 9 人
company-size-10-50 = 10 至 50 人
company-size-51-250 = 51 至 250 人
company-size-251-1000 = 251 至 1,000 人
company-size-1001-5000 = 1,001 至 5,000 人
company-size-5001-10000 = 5,001 至 10,000 人
company-size-10001-20000 = 10,001 至 20,000 人
company-size-over-20000 = 超过 20,000 人

## 日志

journal-referral-add = 录入推荐
journal-referral-import = 导入推荐
journal-referral-seen = 查看推荐
journal-referral-favourite = 标记推荐
journal-referral-accept = 接受推荐
journal-referral-decline = 拒绝推荐
journal-referral-edit = 编辑交易
journal-referral-contact = 添加联系人
journal-referral-contact-remove = 移除联系人
journal-referral-won = 推荐赢单
journal-referral-lost = 推荐丢单

## 发生的事

event-referral-entered = 推荐{ $title }已录入。
event-referral-imported = 推荐{ $title }来自文件。
event-referral-seen = 推荐{ $title }已查看。
event-referral-favourite = { $title }的标记已更改。
event-referral-accepted = 推荐{ $title }已接受。
event-referral-declined = 推荐{ $title }已拒绝。
event-referral-edited = 交易{ $title }已保存。
event-referral-contact-added = 已为{ $title }添加联系人。
event-referral-contact-removed = 已移除{ $title }的联系人。
event-referral-won = 交易{ $title }已赢单。
event-referral-lost = 交易{ $title }已丢单。

## 后果

consequence-referral-archived = 推荐进入存档，之后不可更改。
consequence-sender-informed = 推荐方会被告知另选合作伙伴。
consequence-won-becomes-customer = 请将该公司添加为客户；如果它已有目录，请请求建立关系。

## 不可行的原因

refusal-referral-won = 与{ $about }的交易已赢单：存档为只读。
    .fix = 可在存档中查看。新的交易是新的推荐。
refusal-referral-lost = 与{ $about }的交易已丢单：存档为只读。
    .fix = 如果有新的机会，请录入新的推荐。
refusal-referral-declined = { $about }的推荐已被拒绝：存档为只读。
    .fix = 如果仍要为该公司服务，请录入新的推荐。
refusal-referral-expired = { $about }的推荐已过期：14 天内无人答复，存档为只读。
    .fix = 如果该公司仍在等待，请与其联系并录入新的推荐。
refusal-deal-value-missing = 没有说明交易{ $about }的价值。
    .fix = 请输入预计价值和币种；可以为 0。
refusal-deal-timeframe-missing = 没有说明交易{ $about }的预计时间。
    .fix = 请输入客户打算购买的日期。
refusal-contact-unreachable = 无法联系到{ $about }。
    .fix = 请输入电话号码或电子邮件地址。
refusal-no-such-contact = { $about }不在联系人之中。
    .fix = 请查看该推荐的联系人。
refusal-received-in-future = { $about }的推荐不可能在将来收到。
    .fix = 请输入收到的日期。
refusal-closed-on-arrival = { $about }的推荐不在账簿中，不能以已关闭的状态导入。
    .fix = 请先以 New 或 Active 导入，或删除该行。
refusal-only-time-expires = 文件不能使{ $about }的推荐过期：只有时间可以。
    .fix = 请拒绝该推荐，或删除该行。

short-referral-won = 已赢单
short-referral-lost = 已丢单
short-referral-declined = 已拒绝
short-referral-expired = 已过期
short-deal-value-missing = 缺少价值
short-deal-timeframe-missing = 缺少时间
short-contact-unreachable = 无法联系
short-no-such-contact = 没有该联系人
short-received-in-future = 收到日期在将来
short-closed-on-arrival = 导入时已关闭
short-only-time-expires = 只有时间能使其过期

## 推荐的内容

referral-company = 公司
referral-deal = 交易
referral-status = 状态
referral-received = 收到
referral-expires = 过期
referral-closed = 关闭
referral-lead = 线索
referral-kind = 由谁跟进
referral-value = 预计价值
referral-currency = 币种
referral-closes = 预计购买
referral-address = 地址
referral-size = 规模
referral-contact = 联系人
referral-team = 我方人员
referral-crm = CRM ID
referral-campaign = 活动 ID
referral-engagement = 项目
referral-reason = 原因
referral-notes = 备注

## 命令行

cli-column-referral = 推荐
cli-column-deal = 交易
cli-column-received = 收到
cli-column-value = #价值
cli-referral-added = 其 ID 为 { $id }。
cli-referral-list-empty = 没有匹配的推荐。
cli-referral-unknown = { $count ->
    [0] 没有以「{ $given }」开头的推荐。请给出更长的 ID。参见：partnerdesk referral list
   *[other] 以「{ $given }」开头的推荐不止一个。请给出更长的 ID。参见：partnerdesk referral list
}
cli-referral-half-a-value = 价值需要币种：请同时给出 --value 和 --currency。
cli-referral-next-customer = 下一步：用「partnerdesk customer add」添加{ $company }；如果它已有目录，请请求建立关系。
cli-referral-next-request = 下一步：{ $company }已有目录。请用「partnerdesk invite draft --company」请求建立关系。
cli-referral-too-many = 匹配 { $count } 个推荐，而一个文件最多 { $limit } 个。
    .fix = 请用 --tab 指定标签页，或给出名称的一部分。
cli-slip-amount = 金额形如 12000 或 12000.50
cli-slip-currency = 币种是三个字母，例如 EUR
cli-slip-date = 日期形如 2026-03-31
cli-slip-contact = 人员形如 "Ann Lee <ann@contoso.example>, +49 89 1234"
cli-slip-duns = D-U-N-S 号码有九位数字
cli-slip-reason = 原因是 1 到 8 的数字或其名称，例如 insufficient-budget

cli-help-referral = 推荐：介绍给您的公司
cli-help-referral-list = 列出推荐，最新的在前
    .text = 公司或交易名称的一部分
    .tab = 只列出此标签页中的
cli-help-referral-show = 显示一个推荐
    .referral = 推荐的 ID 或其开头
cli-help-referral-add = 手动录入推荐
    .company = 介绍给您的公司
    .name = 交易的名称；否则与公司同名
    .value = 预计价值
    .currency = 币种
    .closes = 客户打算何时购买
    .notes = 其他说明
    .crm = 在您的客户记录中的 ID
    .campaign = 来自哪个活动
    .lead = 线索的质量
    .shared = 其他人也参与
    .contact = 那里的联系人；可重复
    .wants_contact = 该公司希望联系
    .may_share = 其数据可以共享
    .size = 公司规模
    .street = 街道和门牌号
    .city = 城市
    .state = 省或州
    .postal_code = 邮政编码
    .country = 国家/地区，两个字母
    .duns = D-U-N-S 号码
    .tenant = 如果已有目录，其 Microsoft ID
    .engagement = 所属项目
    .received = 何时收到；否则为现在
cli-help-referral-seen = 记录已有人查看
    .referral = 推荐的 ID 或其开头
cli-help-referral-accept = 接受新的推荐；必须知道价值和日期
    .referral = 推荐的 ID 或其开头
    .name = 交易的名称
    .value = 预计价值
    .currency = 币种
    .closes = 客户打算何时购买
    .notes = 其他说明
    .crm = 在您的客户记录中的 ID
    .campaign = 来自哪个活动
    .contact = 那里的联系人；可重复
    .team = 跟进的我方人员；可重复
cli-help-referral-decline = 拒绝新的推荐
    .referral = 推荐的 ID 或其开头
    .reason = 1 预算不足，2 没有回应，3 选择其他供应商，4 无法满足需求，5 不是客户，6 时间太短，7 滥用，8 其他
    .notes = 其他说明
cli-help-referral-edit = 更改进行中推荐的交易
    .referral = 推荐的 ID 或其开头
    .name = 交易的名称
    .value = 预计价值
    .currency = 币种
    .closes = 客户打算何时购买
    .notes = 其他说明
    .crm = 在您的客户记录中的 ID
    .campaign = 来自哪个活动
cli-help-referral-contact = 为进行中的推荐添加人员
    .referral = 推荐的 ID 或其开头
    .person = 例如 "Ann Lee <ann@contoso.example>, +49 89 1234"
    .team = 是您的人员，而不是客户的
    .remove = 改为移除此人
cli-help-referral-won = 记录交易达成
    .referral = 推荐的 ID 或其开头
cli-help-referral-lost = 记录交易未达成
    .referral = 推荐的 ID 或其开头
    .reason = 原因，1 到 8，与拒绝相同
    .notes = 其他说明
cli-help-referral-favourite = 标记推荐，或取消标记
    .referral = 推荐的 ID 或其开头
    .to = 标记
cli-help-referral-import = 导入门户的推荐文件，最多 1,000 行
    .file = CSV 文件
cli-help-referral-export = 按门户的列写出推荐，最多 5,000 个
    .path = 文件；- 表示输出
    .text = 公司或交易名称的一部分
    .tab = 只写出此标签页中的
