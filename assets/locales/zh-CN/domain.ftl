### 业务用语：状态、类别、操作及其后果。键名末尾是该事物的固定代码。

## 角色。「one」部分用于列举可执行操作的角色。

role-global-admin = 全局管理员
    .one = 全局管理员
role-admin-agent = 管理员代理
    .one = 管理员代理
role-sales-agent = 销售代理
    .one = 销售代理
role-helpdesk-agent = 支持人员代理
    .one = 支持人员代理

account-kind-direct-reseller = 直接经销商
account-kind-indirect-provider = 间接提供商
account-kind-indirect-reseller = 间接经销商
account-kind-dual = 直接兼间接经销商
cloud-public = 全球
cloud-us-government = 美国政府
cloud-germany = 德国云
cloud-china = 中国（世纪互联）
programme-active = 正常
programme-restricted = 不得新增销售
programme-suspended = 已暂停
programme-not-enrolled = 尚未加入
capacity-primary = 以自身身份
capacity-indirect-reseller = 以间接经销商身份

region-africa = 非洲
region-asia-pacific = 亚太
region-australia = 澳大利亚
region-brazil = 巴西
region-canada = 加拿大
region-europe = 欧洲
region-india = 印度
region-japan = 日本
region-korea = 韩国
region-latin-america = 拉丁美洲
region-middle-east = 中东与东欧
region-new-zealand = 新西兰
region-russia = 俄罗斯
region-taiwan = 台湾
region-united-states = 美国
region-china = 中国大陆

## 客户的状况

stage-none = 无
stage-active = 有效
stage-ending = 结束中
stage-ended = 已结束
admin-none = 未授予
admin-granted = 已授予
admin-lost = 已失去
agreement-none = 未记录
agreement-attested = 由我方证明
agreement-direct = 客户已接受
qualification-none = 无
qualification-education = 教育
qualification-nonprofit = 非营利组织
qualification-government-community-cloud = 政府社区云
qualification-state-owned-entity = 国有实体

## 订阅

category-license = 许可证
category-azure-plan = Azure 计划
category-reservation = Azure 预留
category-savings-plan = Azure 节省计划
category-software = 软件
category-marketplace = 市场产品
category-trial = 试用
commerce-legacy = 传统商务
commerce-new-commerce = 新商务
billing-monthly = 按月
billing-annual = 按年
billing-triennial = 每三年
billing-one-time = 一次性
standing-pending = 待开通
standing-active = 使用中
standing-suspended = 已暂停
standing-cancelled = 已取消
status-ends = 使用中，{ $date } 到期
status-suspended-since = 自 { $date } 起暂停

## 邀请

invitation-draft = 草稿
invitation-ready = 就绪
invitation-sent = 已发送
invitation-accepted = 已接受
invitation-declined = 已拒绝
invitation-lapsed = 无回复
invitation-withdrawn = 已撤回
kind-reseller = 经销商
kind-indirect-reseller = 通过间接提供商
hand-over-marked = 标为就绪
hand-over-clipboard = 已复制到剪贴板
hand-over-mail-program = 已在邮件程序中打开
hand-over-mail-file = 已写入邮件文件
hand-over-outbox = 已放入发件箱
placeholder-invite-link = 专用链接
placeholder-customer-name = 客户名称
placeholder-contact-name = 收件人姓名
placeholder-partner-name = 贵公司名称
placeholder-agent-name = 您的姓名
placeholder-grants-summary = 接受后授予的内容

## 购买权限

resource-azure-reservations = Azure 预留
resource-azure-savings-plans = Azure 节省计划
switch-off = 关
switch-on = 开
precondition-relationship-active = 经销商关系有效。
precondition-azure-plan = 客户拥有通过您购买的 Azure 计划。
precondition-owner-role = 客户的某位用户拥有该计划的「所有者」角色。
finding-met = 满足
finding-unmet = 不满足
finding-unknown = 未知

## 角色可以做什么：接在「可以」之后

action-see-customers = 查看客户
action-export-customers = 导出客户列表
action-import-customers = 导入客户
action-annotate = 更改别名、备注和标签
action-add-customer = 添加客户
action-edit-customer = 编辑客户
action-request-relationship = 请求经销商关系
action-end-relationship = 结束经销商关系
action-record-admin-access = 记录失去委派管理权限
action-manage-subscriptions = 更改订阅
action-see-permissions = 查看客户购买权限
action-switch-permissions = 更改客户购买权限
action-see-log = 查看活动日志
action-manage-account = 更改合作伙伴帐户
action-see-agreement = 查看客户协议的签署人
action-attest = 证明客户已同意协议
action-set-qualification = 设置特殊资格
action-assign-support-contact = 选择支持联系人
action-manage-referrals = 处理推荐
action-edit-profile = 编辑业务档案
action-manage-admin-relationships = 更改细化管理关系
action-manage-partner-users = 管理您自己的用户
action-manage-partnerships = 邀请合作伙伴和结束合作关系
action-assign-reseller = 将客户分配给间接经销商
action-extend-relationship = 与间接提供商共享客户
action-accept-transfer = 接受合作伙伴的转移
action-manage-customer-users = 管理客户的用户

## 帐户可以使用什么

feature-referrals = 推荐
feature-business-profile = 业务档案
feature-relationship-requests = 请求经销商关系
feature-omit-delegated-admin = 不含委派管理权限的请求
feature-indirect-model = 通过间接提供商开展业务
feature-create-customers = 新建客户
feature-qualification = 客户的特殊资格
feature-end-relationship = 结束经销商关系
feature-purchase-permissions = 客户自行购买
feature-new-sales = 新增销售
feature-attestation = 证明客户已同意协议
feature-extension = 与间接提供商共享直接客户
feature-granular-admin = 细化管理关系
feature-partner-users = 您自己的用户及其角色

## 对客户可以做什么

opportunity-request = 请求客户关系
opportunity-reinstate = 恢复客户关系
opportunity-begin-offboarding = 开始结束流程
opportunity-abandon-offboarding = 放弃结束流程
opportunity-end = 结束客户关系
opportunity-record-admin-loss = 记录失去委派管理权限
opportunity-switch = 切换 { $resource }的购买权限
opportunity-edit = 编辑名称、国家/地区和联系人
opportunity-annotate = 编辑别名、备注和标签
opportunity-suspend = 暂停订阅 { $subscription }
opportunity-reactivate = 重新激活订阅 { $subscription }
opportunity-cancel = 取消订阅 { $subscription }

## 日志中做过或尝试过的操作，不表示是否成功。

journal-account-set = 设置自身帐户
journal-customer-add = 添加客户
journal-customer-create = 创建客户
journal-customer-import = 导入客户
journal-customer-edit = 编辑客户
journal-subscription-import = 导入订阅
journal-subscription-suspend = 暂停订阅
journal-subscription-reactivate = 重新激活订阅
journal-subscription-cancel = 取消订阅
journal-subscription-restore = 恢复订阅状态
journal-alias-set = 设置别名
journal-note-set = 设置备注
journal-tag-change = 更改标签
journal-offboarding-begin = 开始结束流程
journal-offboarding-abandon = 放弃结束流程
journal-relationship-end = 结束客户关系
journal-admin-lost = 记录失去管理权限
journal-owner-role-confirm = 确认所有者角色
journal-permission-on = 开启购买权限
journal-permission-off = 关闭购买权限
journal-invitation-draft = 起草邀请
journal-invitation-revise = 修改邀请
journal-invitation-ready = 邀请就绪
journal-invitation-sent = 邀请已发送
journal-invitation-accepted = 邀请已接受
journal-invitation-declined = 邀请已拒绝
journal-invitation-lapsed = 邀请无回复
journal-invitation-withdrawn = 撤回邀请
journal-invitation-resend = 重新打开以再次发送
journal-invitation-reopen = 退回一步
journal-outbox-begin = 开始发送
journal-outbox-delivered = 邀请邮件已发出
journal-outbox-deferred = 邮件稍后重试
journal-outbox-failed = 邮件发送失败
journal-outbox-lost = 邮件没有得到答复
journal-outbox-retry = 再次发送邮件
journal-outbox-drop = 移出发件箱

## 操作的后果

consequence-leaves-list = 客户将离开当前客户列表，并保留在存档中。
consequence-purchases-blocked = 客户无法再通过您购买任何产品。
consequence-admin-access-dropped = 您的委派管理权限随之结束。微软的文档对此说法不一：请让客户查看其「合作伙伴关系」页面。
consequence-azure-roles-stay = 授予您方代理组的 Azure 角色会保留，直到客户将其移除。
consequence-permission-voided = 客户不能再自行购买 { $resource }。
consequence-customer-not-notified = 系统不会通知任何人：请您自行告知客户。
consequence-reinstate-needs-invitation = 只有发出新的邀请并由客户接受，才能恢复关系。
consequence-relationship-active = 您是该客户的经销商。
consequence-admin-access-granted = 您拥有客户目录的委派管理权限。
consequence-subscriptions-stay-suspended = 已暂停的订阅保持暂停，直到您重新激活。
consequence-we-pay = 客户购买的所有 { $resource }都由您付款。
consequence-purchases-not-notified = 客户购买时您不会收到通知：请在门户中查看订单历史和活动日志。
consequence-we-serve-purchases = 客户不能自行换购、取消或续订，须由您办理。
consequence-earlier-purchases-stay = 客户此前购买的内容保持不变。
consequence-users-locked-out = 在重新激活之前，用户无法使用该产品。
consequence-data-kept-until = 数据至少保留到 { $date }，之后将被删除。
consequence-still-billed = 费用照常产生：在新商务中，只有取消才会停止计费。
consequence-cancelled-for-good = 用户和数据将永久失去该产品。
consequence-in-use-until = 它将继续使用并计费，直到 { $date } 期限结束。
consequence-link-keeps-working = 持有链接的人仍可使用它：链接无法收回。
consequence-local-only = 只有本客户簿知道此事，门户中不会发生任何变化。

## 不禁止但应当知道的事

warning-another-invitation-open = 发给该客户的另一份邀请尚未结束：{ $invitation }。
warning-unconfirmed = 尚未确认：{ $precondition }
warning-ends-with-term = 已来不及立即取消：它将随期限结束。
warning-ends-with-term-on = 已来不及立即取消：它将随期限于 { $date } 结束。
warning-country-unknown = 未记录您或客户所在的国家/地区，因此未检查区域。
warning-undoes = 此操作撤消活动日志的第 #{ $sequence } 条记录。

## 输入的文字有什么问题

word-blank = 此处不能为空。
word-too-long = 此处有 { $length } 个字符，最多允许 { $limit } 个。
word-malformed = 格式不正确。
id-malformed = 「{ $given }」不是有效的 ID。Microsoft ID 的格式如 6b1f0a52-0000-4000-8000-00000000002e。

## 发生了什么，告知操作人

event-account-changed = 自身帐户已更改。
event-added = 已添加{ $customer }。
event-imported = 已从文件接收{ $customer }。
event-subscriptions-imported = 已从文件接收 { $count } 项订阅。
event-alias-set = 别名现在是{ $alias }。
event-alias-removed = 别名已移除。
event-note-set = 备注已保存。
event-note-removed = 备注已移除。
event-tags-added = 已添加标签{ $added }。
event-tags-removed = 已移除标签{ $removed }。
event-tags-changed = 已添加标签{ $added }，已移除标签{ $removed }。
event-details-changed = 名称、国家/地区和联系人已保存。
event-offboarding-begun = 结束流程已开始。
event-offboarding-abandoned = 已放弃结束流程。
event-relationship-ended = 客户关系已结束。
event-relationship-started = 客户关系有效。
event-relationship-started-with-admin = 客户关系有效，并拥有委派管理权限。
event-admin-access-lost = 已记录：失去委派管理权限。
event-owner-role-confirmed = 已确认所有者角色。
event-owner-role-open = 所有者角色不再视为已确认。
event-permission-on = 客户现在可以自行购买 { $resource }。
event-permission-off = 客户不能再自行购买 { $resource }。
event-subscription-changed = 订阅 { $subscription }：{ $status }。
event-subscriptions-changed = { $count } 项订阅一并更改：{ $status }。
event-invitation-opened = 客户有一份未结束的邀请。
event-invitation-closed = 客户未结束的邀请已关闭。
event-invitation-drafted = 已起草邀请。
event-invitation-revised = 草稿已保存。
event-invitation-handed-over = 邀请信已就绪：{ $way }。
event-invitation-moved = 邀请状态：{ $stage }。
event-invitation-matched = 邀请现在属于客户簿中的客户。

journal-offboarding-done = 结束步骤完成
journal-offboarding-open = 结束步骤重开
event-invitation-delivered = 邮件服务器已接收邀请信（{ $answer }）。
event-dispatch-changed = 发件箱中的邀请信：{ $stage }。

## 发件箱

dispatch-queued = 等待发送
dispatch-sending = 正在发送
dispatch-deferred = 稍后重试
dispatch-failed = 发送失败
dispatch-unknown = 不知是否已发送

trouble-unreachable = 无法连接邮件服务器。
    .fix = 请检查网络，以及设置中的主机和端口。
trouble-timed-out = 邮件服务器没有及时答复。
    .fix = 请稍后再试，或在设置中延长等待时间。
trouble-insecure = 无法建立只有邮件服务器能读取的连接，因此什么都没有发送，包括密码。
    .fix = 请检查设置中的主机、端口和安全方式。自建服务器可能需要在设置中指明其 CA 证书。
trouble-login-refused = 邮件服务器不接受用户名或密码。
    .fix = 请检查设置中的用户名，并重新设置密码。
trouble-try-later = 邮件服务器要求稍后再试。
    .fix = 程序会自动重试。
trouble-rejected = 邮件服务器不接受这封信。
    .fix = 请阅读服务器的说明，更正地址或邀请信，再放入发件箱。
trouble-address-not-handled = 地址中有此邮件服务器无法处理的字符。
    .fix = 请向收件人索取只含普通字母的地址。
trouble-answer-lost = 发送途中连接中断。信可能已经送达。
    .fix = 请查看已发送邮件或询问收件人，然后再次发送，或标为已发送。
trouble-sender-gone = 发送途中程序已结束。信可能已经送达。
    .fix = 请查看已发送邮件或询问收件人，然后再次发送，或标为已发送。
