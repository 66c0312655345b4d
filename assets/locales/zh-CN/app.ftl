### 各屏幕与命令共用的词语：标题、应答、计数、通知、状态、时间。
### 每句一行。不使用宽度不定的字符：引号用「」，不用破折号与省略号。

app-name = Partnerdesk
app-tagline = 云经销商的工作台

## 每个屏幕的标题与页脚

title-account = { $name }
title-account-unnamed = 尚未填写公司名称
title-cloud = 云：{ $cloud }
title-role = 角色：{ $role }
title-role-note = 自选角色，不是安全边界
title-agent = 操作人：{ $agent }
title-read-only = 只读
title-read-only-off = [只读：关]
title-outbox = 发件箱 { $waiting }
title-outbox-stuck = 发件箱：{ $stuck } 封未成功
title-outbox-both = 发件箱 { $waiting }，{ $stuck } 封未成功
title-demo = 演示
title-language = 语言：{ $language }
title-theme = 主题：{ $theme }
title-view = 视图：{ $view }
title-sort = 排序：{ $column }
title-filter = 筛选：{ $filter }

read-only = 只读
read-only-on = 只读：开
read-only-off = 只读：关
role = 角色
language = 语言

screen-customers = 客户
screen-detail = 客户详情
screen-composer = 邀请信
screen-permissions = 客户购买权限
screen-invitations = 邀请
screen-activity = 活动
screen-due = 待办
screen-settings = 设置
screen-help = 按键
screen-palette = 命令
screen-messages = 消息
screen-why = 为何不可

mode-normal = 普通
mode-filter = 筛选
mode-form = 表单
mode-dialog = 确认
mode-palette = 命令
mode-mark = 标记

## 应答与短词

yes = 是
no = 否
ok = 确定
cancel = 取消
close = 关闭
back = 返回
done = 完成
continue = 继续
discard = 放弃
all = 全部
none = 无
never = 从未
unknown = 未知
not-recorded = 未记录
now = 现在
before = 之前
after = 之后
everyone = 全部操作人
allowed = 可以
blocked = 受阻
not-applicable = 不适用
refused = 已拒绝
failed = 失败
succeeded = 成功

quoted = 「{ $text }」
labelled = { $label }：{ $value }
one-of-two = { $first }或{ $last }
one-of-more = { $first }、{ $last }
all-of-two = { $first }和{ $last }
all-of-more = { $first }、{ $last }

## 计数

shown-of-total = { $shown } / { $total }
shown-so-far = 已找到 { $shown } / { $total }，仍在统计
position-of-total = 第 { $position } 项，共 { $total } 项
line-and-column = 第 { $line } 行第 { $column } 列
customers-count = { $count } 个客户
invitations-count = { $count } 份邀请
subscriptions-count = { $count } 项订阅
entries-count = { $count } 条记录
changes-count = { $count } 项更改
marked-count = 已标记 { $count } 项
marked-hidden = 有 { $count } 个已标记的行被筛选隐藏
more-rows = 还有 { $count } 行
more-items = 及另外 { $count } 项
blocked-by = 受阻，{ $count } 个原因

## 通知

toast-saved = 已保存。
toast-draft-saved = 草稿已保存。
toast-nothing-changed = 没有任何更改。
toast-discarded = 已放弃。
toast-copied = 已通过{ $route }复制{ $what }。
toast-copied-unsure = 已把{ $what }发送到终端的剪贴板。终端不会告知是否成功。
toast-not-copied = 无法复制{ $what }：请在此处选中，并用终端复制。
toast-undo-hint = { $what }（按 { $key } 撤消）
toast-undone = 已撤消：{ $what }
toast-redone = 已重做：{ $what }
toast-nothing-to-undo = 没有可撤消的操作。
toast-nothing-to-redo = 没有可重做的操作。
toast-exported = 已将 { $count } 行写入 { $path }。
toast-written = 已写入 { $path }。
toast-opened = 已在{ $program }中打开。
toast-not-found = 未找到{ $query }。
toast-paste-refused = 只能在文本框中粘贴。
toast-mouse-on = 鼠标已启用。要选择文字，请按住 Shift 或关闭鼠标。
toast-mouse-off = 鼠标已关闭。
toast-read-only-on = 只读：现在无法更改任何内容。
toast-read-only-off = 现在可以更改了。
toast-language = 语言已切换为简体中文。
toast-changed-elsewhere = 另一个 Partnerdesk 更改了此内容。
toast-not-here = 此操作在这里不起作用。
toast-key-unknown = 没有命令使用按键 { $key }。
toast-quit-again = 再按一次 { $key } 退出。草稿会保留。
toast-cancelled = 已停止，没有写入任何内容。

route-clipboard = 剪贴板
route-terminal = 终端
route-shown = 屏幕

## 状态

state-empty-book = 还没有客户。
state-empty-book-hint = 请导入从门户导出的列表：partnerdesk import FILE。也可以先看看演示：partnerdesk demo。
state-empty-filter = 没有内容符合{ $filter }。
state-empty-filter-hidden = 有 { $count } 个客户因此被隐藏。
state-empty-filter-hint = 按 { $key } 清除筛选。
state-empty-list = 这里还没有内容。
state-loading = 正在加载
state-searching = 正在搜索
state-unread = 无法读取列表。
state-unread-hint = 按 { $key } 重试。
state-loading-count = 正在加载：已有 { $count } 项
state-working = 正在处理
state-saving = 正在保存
state-waiting = 正在等待另一个 Partnerdesk 完成写入。
state-waiting-hint = 按 { $key } 停止等待，不会丢失任何内容。
state-damaged = 客户簿已损坏，不会再向其写入。
state-damaged-hint = 用 partnerdesk book verify 查看仍可读取的内容，然后恢复备份。
state-newer = 客户簿由更新版本的 Partnerdesk 写成，本版本不会改动它。
state-newer-hint = 请使用新版本，或打开另一个客户簿。
state-error = { $what }：{ $why }
state-error-next = 按 { $key } 重试。
state-too-small = 窗口大小为 { $width } 列 { $height } 行，至少需要 { $needed-width } 列 { $needed-height } 行。
state-too-small-hint = 请放大窗口，不会丢失任何内容。

## 重大操作前的确认

ask-after-this = 此后
ask-type-name = 请输入名称以继续。
ask-type-count = 请输入客户数量以继续：{ $count }
ask-also-accepted = 也可以输入：{ $names }
ask-mismatch = 与客户名称还不一致。
ask-paste-refused = 请手动输入：此处不接受粘贴。
ask-many = 对 { $count } 个客户执行此操作吗？
ask-overwrite = { $path } 已存在。要覆盖吗？
ask-quit-unsaved = 有内容尚未保存。仍要退出吗？
ask-discard = 放弃这里的更改吗？
ask-locked = 已锁定

## 时间

age-now = 刚刚
age-minutes = { $count }分钟
age-hours = { $count }小时
age-days = { $count }天
age-months = { $count }个月
age-years = { $count }年
age-ahead = { $age }后
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
