### 仅在命令行中使用的语句。失败信息的「fix」部分说明下一步怎么做。

## 命令的结果

cli-deed = { $action }（{ $about }）
cli-did = 已完成：{ $deed }。活动日志第 { $entry } 条。
cli-would-do = 将会执行：{ $deed }。
cli-nothing-changed = 无需更改：{ $deed }。一切已经符合要求。
cli-dry-run = 这是试运行：没有写入任何内容。
cli-refused-because = 无法执行，原因共 { $count } 个：
cli-label = { $label }：
cli-dated = { $word }，自 { $date } 起
cli-wrote-file = 已写入 { $path }。
cli-exported = 已将 { $rows } 行写入 { $path }。
cli-export-stopped = 已停止，没有写入任何内容。
cli-list-part = 显示了 { $shown } 项，共 { $total } 项。使用 --offset 和 --limit 查看其余内容。
cli-as-of = 截至第 { $entry } 条记录，{ $date }：{ $agent } { $action }
cli-as-of-malformed = 无法识别的时刻：「{ $typed }」。
    .fix = 请写日期（2026-03-31）、月份、UTC 时刻（2026-03-31T10:00Z），或带引号的 '#' 加日志记录编号。
cli-as-of-not-yet = 那时（{ $typed }）账簿中还没有这位客户。
    .fix = 用以下命令查看它何时加入：partnerdesk log list --customer ID
cli-list-empty = 没有符合条件的客户。
cli-list-empty-book = 客户簿中还没有客户。请导入从门户导出的列表：partnerdesk import FILE
cli-no-terminal = 程序需要终端，而这里没有终端。请改用命令，例如：partnerdesk customer list
cli-demo-extension = 请指定以 .csv 或 .redb 结尾的文件：扩展名决定写入的内容。

## 客户簿

cli-book-made = 之前没有客户簿：已新建 { $path }。
cli-book-well = 一切正常：已读取 { $records } 条记录，彼此相符。
cli-book-damaged = 在 { $records } 条记录中发现 { $count } 个问题。请保留此文件，并还原备份：partnerdesk book restore PATH
cli-book-backed-up = 已将经过校验的副本写入 { $path }，共 { $bytes } 字节。
cli-book-restored = 客户簿现在与 { $path } 中的内容一致。
cli-book-kept = 之前的客户簿保存在 { $path }。

## 权限与订阅

cli-permission-changed = { $position }，由 { $agent } 于 { $date } 更改
cli-subscriptions-active = 使用中 { $active } 项，共 { $total } 项
cli-blockers-count = { $count ->
    [0] 这里没有任何内容阻碍结束关系。
   *[other] 其中 { $count } 项阻碍结束关系。
}

## 邀请

cli-invite-unknown = { $count ->
    [0] 没有以「{ $given }」开头的邀请。请提供更完整的 ID，或客户的 ID。参见：partnerdesk invite list
   *[other] 有多份邀请以「{ $given }」开头。请提供更完整的 ID。参见：partnerdesk invite list
}
cli-invite-none = 没有发给 { $name } 的邀请。
    .fix = 请先起草：partnerdesk invite draft ID
cli-invite-not-ready = 这封信发出之前需要处理：
cli-invite-next-draft = 下一步：用「partnerdesk invite show { $invitation }」查看，再用「partnerdesk invite export { $invitation } PATH.eml」导出；也可以复制后执行「partnerdesk invite ready { $invitation }」。
cli-invite-next-ready = 下一步：用「partnerdesk invite send { $invitation }」发送；或自行发送，然后执行「partnerdesk invite sent { $invitation }」。
cli-invite-next-sent = 下一步：客户答复后，执行「partnerdesk invite accepted { $invitation }」，或使用 declined、lapsed。
cli-invite-waiting = { $word }，{ $date } 再次询问
cli-invite-overdue = { $word }，自 { $date } 起逾期未答复
cli-invite-list-empty = 没有符合条件的邀请。

## 发送

cli-outbox-empty = 发件箱是空的。
cli-outbox-later = { $word }，{ $date }
cli-outbox-sent = 已发送
cli-outbox-letter = { $company }，{ $to }：{ $place }
cli-outbox-run = 已发送 { $sent } 封，稍后重试 { $deferred } 封，失败 { $failed } 封，结果不明 { $unknown } 封。
cli-outbox-next = 下次重试时间：{ $date }。
cli-outbox-stopped = 已停止。未发送的邀请信留在发件箱中。
cli-outbox-waiting = 另一个程序正在发送：{ $name }。请稍候。
cli-outbox-elsewhere = 另一个程序仍在发送：{ $name }。此处没有发送任何邮件；等待的邮件由那里发送。
cli-outbox-decide = 有邀请信等待您决定："partnerdesk outbox retry ID" 再次发送，"outbox mark-sent ID" 记录已送达，"outbox drop ID" 移出发件箱。
cli-mail-words = 服务器的答复：{ $words }
cli-mail-passed = 通过  { $step }：{ $words }
cli-mail-not-passed = 失败  { $step }：{ $words }
cli-mail-step-name = 服务器名称
cli-mail-step-connect = 连接
cli-mail-step-encrypt = 加密
cli-mail-step-password = 密码
cli-mail-step-login = 登录
cli-mail-step-sender = 接受发件人
cli-mail-step-message = 邮件
cli-mail-works = 可以用此帐户发送邀请信。
cli-mail-trial-subject = 来自 Partnerdesk 的测试邮件
cli-mail-trial-text = 此邮件说明您的邮件帐户可以在 Partnerdesk 中使用。
cli-mail-type-password = 请输入密码，输入时不显示：
cli-mail-kept = { $user } 在 { $host } 的密码已保存到密钥环。
cli-mail-forgotten = 密钥环中不再有此帐户的密码。
cli-fail-mail-none = 尚未设置邮件帐户，因此无法从此处发送。
    .fix = 请在 { $file } 中添加 [mail] 一节，写明 host、user 和 from，然后运行：partnerdesk mail test
cli-fail-mail-incomplete = 设置中的邮件帐户无法使用：{ $detail }。
    .fix = 请更正 { $file } 中的 [mail] 一节，然后运行：partnerdesk mail test
cli-fail-mail-no-user = 邮件帐户没有用户名，因此不需要密码。
    .fix = 如果服务器要求登录，请在设置的 [mail] 一节中添加 "user"。
cli-fail-mail-no-password = 这不是密码。
    .fix = 请输入密码，或通过管道以单独一行提供。
cli-fail-mail-keyring = 无法保存密码：{ $detail }。
    .fix = 请启动桌面的密钥环，或使用变量 PARTNERDESK_MAIL_PASSWORD，或在设置中使用 "password_command"。

## 活动日志

cli-log-empty = 没有符合条件的记录。
cli-log-refused = 已拒绝：{ $reasons }
cli-log-undoes = 撤消第 { $entry } 条：
cli-log-undo = 撤消第 { $entry } 条（{ $action }）
cli-log-whole = 日志完整：共 { $count } 条，每一条都承接前一条。末端：{ $head }
cli-log-broken = 日志在第 { $entry } 条处损坏：{ $problem }
    .fix = 此条之前的内容都是完好的。请保留此文件，并与备份比较。
cli-log-no-entry = 活动日志中没有第 { $entry } 条。
    .fix = 查看记录：partnerdesk log list

## 导入文件

cli-import-progress = { $rows } 行，每秒 { $rate } 行，剩余时间
cli-import-did = 共 { $rows } 行：新增 { $added }，更改 { $changed }，未变 { $unchanged }，重复 { $repeated }，拒绝 { $rejected }。
cli-import-would = 共 { $rows } 行：将新增 { $added }，将更改 { $changed }，未变 { $unchanged }，重复 { $repeated }，拒绝 { $rejected }。
cli-import-gone = 有 { $count } 项订阅已不在文件中。
cli-import-reject = 第 { $line } 行：{ $reason }
cli-import-reject-in = 第 { $line } 行，{ $column }：{ $reason }
## 某一行无法使用的原因，按原因代码排列。值为英文原因。

cli-reject-missing = 此处为空，而每一行都必须填写（{ $reason }）
cli-reject-not-an-id = 不是有效的 ID（{ $reason }）
cli-reject-malformed = 形式不正确（{ $reason }）
cli-reject-too-long = 过长（{ $reason }）
cli-reject-unknown-word = 无法识别的值（{ $reason }）
cli-reject-not-a-date = 不是日期（{ $reason }）
cli-reject-not-a-number = 不是整数（{ $reason }）
cli-reject-end-without-date = 预定的结束需要日期（{ $reason }）
cli-reject-not-subscriptions = 不是本程序写出的订阅列表（{ $reason }）
cli-reject-not-json = 不是本程序写出的客户（{ $reason }）
cli-reject-line-too-long = 行过长（{ $reason }）
cli-reject-column-count = 字段数与列数不符（{ $reason }）
cli-reject-field-too-long = 字段过长（{ $reason }）
cli-reject-unterminated-quote = 引号没有结束（{ $reason }）
cli-reject-stray-quote = 结束引号之后还有文字（{ $reason }）
cli-reject-not-text = 在该编码中不是文字（{ $reason }）
cli-reject-nul-character = 包含 NUL 字符（{ $reason }）

## 导入之后的说明

cli-import-rejected-file = 被拒绝的 { $count } 行在 { $path } 中。请在其中修正后导入该文件。
cli-import-encoding = 文件没有说明编码，已按 { $encoding } 读取：请核对几个名称。
cli-import-interrupted = 在第 { $line } 行之后停止。此前读取的内容已在客户簿中。要继续，请再次运行同一命令。
cli-import-stopped = 在第 { $line } 行之后停止读取。此前读取的内容已在客户簿中。{ $detail }
cli-import-store-failed = 导入在第 { $line } 行之后结束。此前读取的内容已在客户簿中。原因排除后，请再次运行同一命令。
cli-import-whose-subscriptions = 这是订阅列表，但没有说明属于哪个客户。
    .fix = 请指定客户：--subscriptions-of ID
cli-import-list-of-customers = 这是客户列表，而不是某个客户的订阅列表。
    .fix = 请不带 --subscriptions-of 导入。
cli-import-subscriptions-as-json = 客户的订阅从 CSV 文件读取，而这是 JSON。
    .fix = 请从门户导出为 CSV。
cli-import-incomplete = 订阅列表没有读到末尾，因此没有采用任何内容：只有一部分会看起来像其余订阅已取消。{ $detail }
    .fix = 请重新导出列表。
cli-import-failed = 无法导入该文件：{ $detail }
    .fix = 没有写入任何内容。
cli-import-empty = 文件是空的。
    .fix = 请重新导出列表。
cli-import-workbook = 该文件是工作簿，不是 CSV 文件。
    .fix = 请在电子表格程序中打开，并另存为 CSV (UTF-8)。
cli-import-binary = 该文件不是文本，因此不可能是 CSV 文件。
    .fix = 请确认文件是否正确。
cli-import-no-header = 第一行没有任何列名。
    .fix = 第一行必须是列名，与门户写出的一致。
cli-import-broken-header = 无法读取第一行：{ $detail }
    .fix = 第一行必须是列名，与门户写出的一致。
cli-import-too-many-columns = 第一行有 { $found } 列，最多读取 { $limit } 列。
    .fix = 请确认文件是否正确。
cli-import-duplicate-column = 列「{ $column }」出现了两次，因此两列都不可信。
    .fix = 请删除或重命名其中一列。
cli-import-no-identity = 没有一列说明每一行属于哪个客户。需要以下列之一：{ $wanted }。文件中有：{ $found }。
    .fix = 请确认文件是否正确。没有写入任何内容。
cli-import-too-many-rows = 文件超过 { $limit } 行。请拆分后继续导入其余部分。
cli-import-unreadable = 无法读取文件：{ $detail }
    .fix = 请确认可以访问该文件。

## 失败

cli-fail-missing = { $path } 处没有客户簿。
    .fix = 新建：partnerdesk import FILE。或用 --book PATH 指定另一本。也可以先看看演示：partnerdesk demo
cli-fail-not-a-book = { $path } 不是 Partnerdesk 客户簿：{ $detail }
    .fix = 该文件没有改动。请用 --book PATH 指定另一本。
cli-fail-too-new = 客户簿的格式为 { $found }，本程序最高支持 { $supported }。
    .fix = 该文件没有改动。请使用更新的程序。
cli-fail-damaged = 客户簿在 { $place } 处损坏：{ $detail }
    .fix = 检查其余部分：partnerdesk book verify。然后还原备份：partnerdesk book restore PATH
cli-fail-busy = 另一个 Partnerdesk 正在写入客户簿，已等待 { $seconds } 秒。
    .fix = 没有写入任何内容。请在其完成后重试。
cli-fail-unwritable = 无法写入客户簿：{ $detail }
    .fix = 没有任何更改。请检查磁盘是否已满，以及文件是否可写。
cli-fail-store = 客户簿无法完成此操作：{ $detail }
    .fix = 没有任何更改。请检查客户簿：partnerdesk book verify
cli-fail-no-home = 没有可以存放客户簿的主目录。
    .fix = 请用 --book PATH 或变量 PARTNERDESK_BOOK 指定客户簿。
cli-fail-no-path = --book 的路径为空。
    .fix = 请指定文件，或去掉该选项以打开您自己的客户簿。
cli-fail-read = 无法读取 { $path }：{ $detail }
    .fix = 请检查名称，以及您是否有读取权限。
cli-fail-too-large = { $path } 过大，不能作为信件。{ $detail }
    .fix = 请确认文件是否正确。
cli-fail-not-text = { $path } 不是 UTF-8 文本：{ $detail }
    .fix = 请保存为 UTF-8。
cli-fail-exists = { $path } 已经存在。
    .fix = 请使用其他名称。
cli-fail-file-exists = { $path } 已经存在。
    .fix = 请使用其他名称，或用 --force 允许替换。
cli-fail-not-a-file = { $path } 不是普通文件，不会被替换。
    .fix = 请指定文件。
cli-fail-no-directory = 目录 { $path } 不存在。
    .fix = 请先创建，或选择其他目录。
cli-fail-write = 无法写入 { $path }：{ $detail }
    .fix = 没有写入任何内容。
cli-fail-output = 无法写出结果：{ $detail }
cli-filter-unknown = 无法识别筛选条件 { $field }:{ $value }。可以使用：{ $known }。

## 命令行有误

cli-usage-help = 参见：partnerdesk --help
cli-usage-suggestion = 您是否想输入 { $name }？
cli-usage-value-missing = { $argument } 需要一个值。
cli-usage-value-unknown = { $argument } 不能是「{ $value }」。可以使用：{ $values }。
cli-usage-value-wrong = { $argument } 不能是「{ $value }」：{ $reason }
cli-usage-value-surplus = { $argument } 不接受「{ $value }」。
cli-usage-argument-unknown = 这里没有 { $argument }。
cli-usage-argument-missing = 缺少：{ $argument }
cli-usage-command-unknown = 没有命令「{ $name }」。
cli-usage-command-missing = 缺少命令。
cli-usage-conflict = { $argument } 不能与 { $other } 同时使用。
cli-usage-not-text = 命令行中有一个词不是 UTF-8 文本。

cli-slip-blank = 内容为空
cli-slip-too-long = 超过 { $limit } 个字符
cli-slip-id = ID 的形式如 6b1f0a52-0000-4000-8000-00000000002e
cli-slip-name = 名称不能包含控制字符
cli-slip-line = 必须写在一行内
cli-slip-domain = 域名的形式如 contoso.example
cli-slip-email = 地址的形式如 it@contoso.example
cli-slip-country = 国家/地区为两个字母，如 DE，且必须在计划服务范围内
cli-slip-mpn = MPN ID 只包含数字
cli-slip-tag = 用 +TAG 添加标签，用 -TAG 移除标签；标签不能包含逗号、分号或引号
cli-slip-sort = 请写出列名，其后加 :desc 表示倒序：name, domain, country, relationship, admin, subscriptions, agreement, permissions, alias, tags, updated
cli-slip-number = 必须是整数

## 标签与列标题。以 # 开头的列为数字。

cli-field-name = 名称
cli-field-tenant-name = 租户名称
cli-field-id = ID
cli-field-alias = 别名
cli-field-domain = 域名
cli-field-country = 国家/地区
cli-field-relationship = 客户关系
cli-field-admin = 委派管理权限
cli-field-agreement = 客户协议
cli-field-qualification = 特殊资格
cli-field-subscriptions = 订阅
cli-field-contact = 联系人
cli-field-tags = 标签
cli-field-note = 备注
cli-field-added = 添加时间
cli-field-updated = 更新时间
cli-field-kind = 类型
cli-field-cloud = 云
cli-field-tenant = 租户 ID
cli-field-mpn = MPN ID
cli-field-status = 计划状态
cli-field-requests = 已开放关系请求
cli-field-invitation = 邀请
cli-field-company = 公司
cli-field-invitation-status = 状态
cli-field-invitation-kind = 请求内容
cli-field-asks-admin = 请求委派管理权限
cli-field-recipient = 收件人
cli-field-recipient-name = 收件人姓名
cli-field-letter-language = 语言
cli-field-link = 链接
cli-field-subject = 主题
cli-field-path = 客户簿
cli-field-bytes = 字节
cli-field-format = 格式
cli-field-customers = 客户
cli-field-invitations = 邀请
cli-field-entries = 日志条数
cli-field-head = 日志末端

cli-column-name = 名称
cli-column-domain = 域名
cli-column-country = 国家/地区
cli-column-relationship = 关系
cli-column-admin = 管理权限
cli-column-subscriptions = #订阅
cli-column-tags = 标签
cli-column-id = ID
cli-column-subscription = 订阅
cli-column-product = 产品
cli-column-quantity = #数量
cli-column-status = 状态
cli-column-invitation = 邀请
cli-column-company = 公司
cli-column-recipient = 收件人
cli-column-drafted = 起草日期
cli-column-entry = #条
cli-column-when = 时间
cli-column-agent = 操作人
cli-column-role = 角色
cli-column-customer = 客户
cli-column-operation = 操作类型
cli-column-action = 操作
cli-column-result = 结果

## 帮助。键名是命令的路径，各部分是该命令的参数。处处含义相同的参数只写一次，见 cli-any。

cli-help-usage = 用法
cli-help-commands = 命令
cli-help-options = 选项
cli-help-everywhere = 所有命令通用的选项
cli-help-arguments = 参数
cli-help-values = { $help }（可用值：{ $values }）
cli-help-default = { $help }（默认：{ $value }）
cli-help-exit-codes = 退出代码
cli-help-exit-0 = 已完成
cli-help-exit-1 = 失败：文件、磁盘、客户簿损坏或不存在
cli-help-exit-2 = 命令行有误
cli-help-exit-3 = 因规则被拒绝
cli-help-exit-4 = 客户簿正忙，或现在无法使用邮件服务器
cli-help-exit-5 = 部分完成
cli-help-examples = 示例
cli-help-example-1 = 在示例客户簿中浏览
    .line = partnerdesk demo
cli-help-example-2 = 导入门户的客户列表
    .line = partnerdesk import customers.csv
cli-help-example-3 = 德国有哪些客户已结束关系？
    .line = partnerdesk customer list rel:ended country:DE
cli-help-example-4 = 可以做什么，为何不可？
    .line = partnerdesk relationship why ID

cli-any =
    .letter_lang = 信件的语言
    .subject = 主题
    .customer = 客户的 ID
    .invitation = 邀请的 ID 或其开头部分，或所属客户的 ID
    .dry_run = 只显示会发生什么
    .limit = 最多显示多少项
    .offset = 先跳过多少项
    .force = 替换已经存在的文件
    .format = 文件格式；默认由扩展名决定

cli-help = 云经销商的工作台。不带命令时，程序会打开客户簿。
    .book = 要使用的客户簿；默认为 PARTNERDESK_BOOK，其次为您自己的客户簿
    .role = 您所担任的角色。它用于防止失误，不是安全边界
    .agent = 您在活动日志中的名称
    .read_only = 不做任何更改
    .json = 以 JSON 回答，供程序使用
    .lang = 使用的语言
    .ascii = 只使用 ASCII 字符绘制
    .help = 显示此帮助
    .version = 显示版本
cli-help-demo = 在临时位置的示例客户簿上打开程序
    .customers = 示例中的客户数量
    .write = 改为把示例写入这个新的 .csv 或 .redb 文件
cli-help-account = 您自己的合作伙伴帐户
cli-help-account-show = 显示自己的帐户
cli-help-account-set = 更改自己的帐户；空文本表示清除该值
    .kind = 您是哪一类合作伙伴
    .cloud = 您销售的云
    .country = 您所在的国家/地区，两个字母
    .tenant = 您的目录的 Microsoft ID；每个邀请链接都需要它
    .mpn = 您所在地点的 MPN ID
    .name = 您的公司名称，用于信件署名
    .status = 您在计划中的状态
    .grant_requests = 即使您的云未列出，也开放关系请求
cli-help-import = 导入门户的客户列表，或本程序的完整格式
    .file = CSV 文件，或逐行的 JSON
    .subscriptions_of = 文件列出的是该客户的订阅
cli-help-export = 将客户写入文件
    .path = 文件；- 表示标准输出
    .full = 写出客户簿中的全部内容，而不仅是门户的列
    .filter = 只写出符合条件的客户，写法与 customer list 相同
    .subscriptions_of = 改为写出该客户的订阅
cli-help-customer = 查找客户，并记录您所了解的情况
cli-help-customer-list = 列出客户
    .filter = 关键词，以及 rel:active、country:DE、tag:vip、-tag:test、perm:on 等条件
    .sort = 列名，其后加 :desc 表示倒序
cli-help-customer-show = 显示一个客户
    .as_of = 显示当时的样子：某日结束时（2026-03-31）、某一时刻，或日志某条记录之后（#12）
cli-help-customer-add = 手动添加客户
    .customer = 客户的 Microsoft ID
    .name = 名称
    .domain = 主域名
    .country = 所在国家/地区，两个字母
    .prospect = 您还不是它的经销商
cli-help-customer-edit = 更改记录的内容；空文本表示清除该值
    .alias = 您对它的简称
    .note = 您的备注
    .name = 列表中显示的名称
    .country = 所在国家/地区，两个字母
    .contact_name = 联系人姓名
    .contact_email = 联系人地址
cli-help-customer-tag = 添加和移除标签
    .tags = +TAG 添加标签，-TAG 移除标签
cli-help-relationship = 客户关系可以做什么；结束与恢复
cli-help-relationship-why = 显示可以对客户做什么，以及为何不可
cli-help-relationship-end = 结束客户关系
    .confirm = 客户的名称、别名或域名，用于确认
cli-help-relationship-reinstate = 起草邀请，以恢复已结束的关系
    .to = 收件人地址；默认为客户的联系人
    .name = 收件人姓名
    .lang = 信件的语言
    .provider = 间接提供商：合作伙伴的名称，或其 Microsoft ID
cli-help-relationship-begin = 开始结束流程
cli-help-relationship-abandon = 放弃结束流程
cli-help-relationship-admin-lost = 记录已失去委派管理权限
cli-help-invite = 邀请：撰写、导出，并记录结果
cli-help-invite-draft = 起草邀请
    .company = 不在客户簿中的公司，用于代替客户
    .to = 收件人地址；默认为客户的联系人
    .name = 收件人姓名
    .lang = 信件的语言
    .provider = 间接提供商：合作伙伴的名称，或其 Microsoft ID
    .subject = 自定义主题
    .body_file = 从此文件读取自定义正文，- 表示标准输入；链接占位符与模板中相同
    .no_admin = 不请求委派管理权限
    .template = 起草所用的信件模板
cli-help-invite-list = 列出邀请，最新的在前
    .text = 公司名称或收件人的一部分
    .customer = 只列出发给该客户的邀请
    .status = 只列出处于该状态的邀请；可以重复
cli-help-invite-show = 显示邀请及其信件
cli-help-invite-edit = 更改尚未发送的邀请
    .to = 收件人地址
    .name = 收件人姓名
    .subject = 主题
    .body_file = 从此文件读取正文，- 表示标准输入
    .admin = 是否请求委派管理权限
    .template = 用此模板重新开始
    .letter_lang = 信件的语言
cli-help-invite-export = 将信件写成邮件文件，可由邮件程序打开
    .path = .eml 文件
cli-help-invite-ready = 检查信件并标记为就绪
cli-help-invite-sent = 记录已发送
cli-help-invite-accepted = 记录客户已接受
    .customer = 接受邀请的客户，用于发给客户簿之外公司的邀请
cli-help-invite-declined = 记录客户已拒绝
cli-help-invite-lapsed = 不再等待答复
cli-help-invite-withdraw = 撤回邀请；链接本身仍然有效
cli-help-invite-resend = 重新打开，以便再次发送
cli-help-invite-send = 检查邀请信并用邮件发送
    .later = 只放入发件箱；由打开的程序或 "outbox send" 发送
cli-help-outbox = 等待发送的邀请信
cli-help-outbox-list = 列出这些信及其障碍
cli-help-outbox-send = 发送等待的信
    .invitations = 只发送这些
cli-help-outbox-retry = 再次发送失败或结果不明的信
cli-help-outbox-drop = 将信移出发件箱
cli-help-outbox-mark-sent = 记录信已送达
cli-help-mail = 邮件帐户：测试、保存密码
cli-help-mail-test = 逐步测试邮件帐户
    .to = 同时向此地址发送测试邮件
cli-help-mail-set-password = 将密码保存到密钥环
    .forget = 改为从密钥环中删除
cli-help-permission = 客户可以自行购买的内容
cli-help-permission-list = 显示客户可以购买的内容
cli-help-permission-set = 允许或不再允许客户购买
    .resource = 涉及的产品
    .to = 客户是否可以购买
    .confirm = 客户的名称、别名或域名，用于确认开启
cli-help-permission-owner = 记录客户的用户是否为其 Azure 计划的所有者
    .answer = 已知的情况
cli-help-subscription = 客户购买的内容
cli-help-subscription-list = 列出客户的订阅
cli-help-subscription-suspend = 记录订阅已暂停
    .subscription = 订阅的 ID 或其开头部分
cli-help-subscription-reactivate = 记录暂停的订阅已重新激活
    .subscription = 订阅的 ID 或其开头部分
cli-help-subscription-cancel = 记录订阅已取消
    .subscription = 订阅的 ID 或其开头部分
cli-help-log = 活动日志
cli-help-log-list = 列出记录，最新的在前
    .filter = 关键词，以及 action:permission、op:add_customer、by:li.na、result:refused、since:2026-10、until:2026-11-15 等条件
    .all = 包括文件中的行和自动保存的草稿
    .customer = 只列出与该客户有关的记录
cli-help-log-verify = 检查每一条是否承接前一条
cli-help-log-export = 将日志写入文件
    .path = 文件；- 表示标准输出
    .all = 包括文件中的行和自动保存的草稿
    .customer = 只写出与该客户有关的记录
    .filter = 只写出符合条件的记录，写法与 log list 相同
cli-help-log-undo = 用新的更改撤消一条记录
    .entry = 记录的编号
cli-help-book = 作为文件的客户簿
cli-help-book-info = 显示客户簿的位置和内容
cli-help-book-verify = 读取全部内容并检查是否相符
cli-help-book-backup = 将经过校验的副本写入新文件
    .path = 新文件
cli-help-book-restore = 用备份替换客户簿，并保留之前的客户簿
    .path = 备份
cli-help-completions = 写出 shell 的补全脚本
    .shell = 使用的 shell
cli-help-man = 写出手册页

cli-help-relationship-step = 勾选结束流程的一个步骤
    .step = 步骤
    .open = 重新打开
cli-field-offboarding = 结束流程
cli-offboarding = { $count } 步中已完成 { $done } 步，{ $agent } 于 { $date } 开始
