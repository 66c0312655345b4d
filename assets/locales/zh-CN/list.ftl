### 客户列表：列、筛选、预览。

column-name = 名称
column-domain = 域名
column-country = 国家
column-relationship = 关系
column-admin = 委派
column-subscriptions = 订阅
column-agreement = 协议
column-permissions = 可购买
column-alias = 别名
column-tags = 标签
column-updated = 更新

stage-short-none = 无
stage-short-active = 有效
stage-short-ending = 终止中
stage-short-ended = 已终止
admin-short-lost = 失去
agreement-short-attested = 证明
agreement-short-direct = 直接

field-alias = 别名
field-id = ID
field-domain = 域名
field-country = 国家
field-relationship = 关系
field-admin = 委派管理
field-agreement = 客户协议
field-permissions = 可自行购买
field-tags = 标签
field-subscriptions = 订阅
field-blockers = 阻碍
next-steps = 现在可以做什么

shelf-current = 当前客户
shelf-everything = 全部客户，含已终止
filter-hint = { $key } 筛选：名称、域名、ID，或 rel:active country:DE tag:vip -tag:test perm:on
filter-unknown = 无法识别 { $term }。可用：{ $known }

sort-title = 排序依据
view-title = 显示
view-current = 当前客户
view-everything = 全部，含已终止
view-ended = 归档：已终止
view-ending = 已开始终止
view-invited = 邀请未答复
view-permitted = 可自行购买
view-admin-lost = 已失去委派管理权限
view-no-agreement = 没有客户协议

tag-title = 标签
tag-hint = 用逗号分隔；-标签 表示删除：vip, renewals-q4, -test
tag-unfit = 「{ $tag }」不能用作标签：一行，最多 60 个字符，不含逗号和引号。
export-title = 导出到文件
export-hint = .csv 或 .jsonl。文件名中含 full 时写出全部字段。不会覆盖任何文件。
export-filter = 此视图中的 { $count } 个客户
export-marked = 已标记的 { $count } 个客户
mark-all-title = 全部标记
mark-all-question = 标记此视图中的全部 { $count } 个客户吗？
mark-too-many = 一次不能标记超过 { $most } 个客户。请先筛选，或导出整个视图。
