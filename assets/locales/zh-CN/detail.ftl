### 单个客户：概览、阻碍、订阅、购买权限、邀请、历史、备注。

## 选项卡，短到可在 80 列内并排

detail-tab-overview = 概览
detail-tab-blockers = 阻碍
detail-tab-subscriptions = 订阅
detail-tab-permissions = 购买权限
detail-tab-invitations = 邀请
detail-tab-activity = 活动
detail-tab-notes = 备注

detail-not-read = 无法读取该客户。

## 概览。标签最多十列。

detail-name = 名称
detail-tenant = 租户
detail-qualification = 特殊资格
detail-contact = 联系人
detail-invitation = 邀请
detail-invitation-open = 未结束
detail-since-date = { $what }，自 { $date }
detail-on-date = { $what }，于 { $date }
detail-ending = { $ending }；{ $active }
detail-last-activity = 最近活动
detail-state = 当前状况与可执行的操作
detail-you-are-here = 当前位置
detail-way-back = （邀请）
detail-press-key = 「{ $what }」使用按键 { $key }，而不是 Enter。

## 阻碍。标题说明已完成或尚待处理的内容。

detail-blockers = 结束关系的阻碍
detail-group-reservations = { $count ->
    [0] Azure 预留和节省计划：均已处理
   *[other] { $count } 项 Azure 预留或节省计划待取消
}
detail-group-software = { $count ->
    [0] 软件购买：均已处理
   *[other] { $count } 项软件购买待取消
}
detail-group-active = { $count ->
    [0] 使用中的订阅：均已处理
   *[other] { $count } 项使用中的订阅待暂停
}
detail-group-new-commerce = { $count ->
    [0] 新商务订阅：均已处理
   *[other] { $count } 项新商务订阅待取消
}
detail-fix = { $fix }{ $key }：{ $label }
detail-dry-run-hint = { $key } 试运行
detail-dry-run-title = 试运行：结束与{ $name }的关系
detail-dry-run-now = 如果现在结束，后果如下
detail-dry-run-blocked = 现在无法结束
detail-dry-run-then = 全部取消之后再结束，后果如下
detail-dry-run-note = 这只是试运行，没有写入任何内容。

## 订阅

detail-subscriptions = 订阅
detail-no-subscriptions = 没有订阅记录。
detail-choose-subscription = 请先选择订阅。
detail-sub-column-product = 产品
detail-sub-column-quantity = 数量
detail-sub-column-status = 状态
detail-sub-column-category = 类别
detail-sub-column-commerce = 商务模式
detail-sub-column-ends = 到期
detail-sub-column-blocks = 阻碍？
detail-sub-started = 开始
detail-sub-ends = 到期
detail-sub-add-on-of = 附加于
detail-sub-cancellable-until = 可取消至

## 购买权限

detail-permissions = 客户可以自行购买的内容
detail-permission-untouched = 从未更改
detail-permission-changed = 上次更改于 { $date }，操作人 { $agent }
detail-permissions-hint = { $open } 打开开关。{ $confirm } 确认所有者角色，或收回确认。

## 邀请

detail-new-invitation = { $key } 新建
detail-no-invitations = 还没有发给该客户的邀请。
detail-column-drafted = 起草
detail-column-recipient = 收件人
detail-column-stage = 状态
detail-column-since = 自
detail-column-asks = 请求内容
detail-column-by = 操作人
detail-asks-admin = 含管理权限
detail-asks-relationship = 仅客户关系

## 活动

detail-column-when = 时间
detail-column-action = 操作
detail-column-result = 结果

## 备注，以及我方写下的其他内容

detail-note = 备注
detail-no-note = 还没有备注。
detail-edit-hint = { $key } 编辑
detail-alias = 别名
detail-alias-hint = 您自用的简称，仅保存在本客户簿。留空则移除。
detail-list-name = 列表名称
detail-list-name-hint = 列表中显示的名称，来自帐单地址。留空则显示租户名称。
detail-tenant-name = 租户名称
detail-country = 国家/地区
detail-country-hint = 两个字母，如 DE 或 CN。留空则移除。
detail-country-unknown = 计划中没有这个国家/地区：请输入两个字母的代码，如 DE。
detail-contact-name = 联系人姓名
detail-contact-name-hint = 用于称呼。留空则移除。
detail-contact-email = 联系人邮件地址
detail-contact-email-hint = 只填一个地址。留空则移除。
detail-note-hint = 仅保存在本客户簿。留空则移除备注。
detail-nothing-to-copy = 没有可复制的内容。
text-box-unedited = 编辑器没有返回文字，原有内容保持不变。

## 客户当时的样子

then-banner = 这是第 { $entry } 条记录（{ $date }）之后的样子，此处不能更改。
then-first = 在这条记录之前，账簿中还没有它。
then-newest = 没有更晚的关于这位客户的记录。
then-not-yet = 那时账簿中还没有它。

detail-offboarding = 结束流程：{ $agent } 于 { $date } 开始，{ $count } 步中已完成 { $done } 步（{ $key } 勾选）
detail-offboarding-steps = 结束流程：{ $count } 步中已完成 { $done } 步（{ $key } 勾选）
offboarding-step-customer-told = 已书面通知客户。除您之外没有人会通知它。
offboarding-step-successor-known = 客户知道今后从何处获得许可证。
offboarding-step-data-handed-over = 已移交客户数据，或客户不需要。
offboarding-step-invoices-settled = 最后的账单已结清。
offboarding-step-azure-roles-removed = 已移除您的组的 Azure 角色。它们不会自动移除。
offboarding-step-partner-list-checked = 客户已查看合作伙伴列表，确认您已不在其中。
