### 添加客户：表单的字段，字段可能的问题，向导的各步。

## 字段。键以稳定代码结尾。

form-country = 国家/地区
form-company = 公司名称
form-domain = 主域
form-line1 = 地址
form-line2 = 地址第 2 行
form-city = 城市
form-state = 州/省
form-postal-code = 邮政编码
form-first-name = 名
form-last-name = 姓
form-email = 电子邮件
form-phone = 电话
form-registration = 登记号码
form-culture = 区域性
form-language = 语言
form-qualification = 特殊资格
form-validation-code = 验证码
form-remaining-creates = 剩余创建数
form-agreement = 客户协议
form-agreed-first-name = 同意人：名
form-agreed-last-name = 同意人：姓
form-agreed-email = 同意人：邮件
form-agreed-phone = 同意人：电话
form-agreed-on = 同意日期
form-reseller = 间接经销商
form-microsoft-id = Microsoft ID

## 光标所在字段的说明。

form-about-country = 两个字母，如 DE 或 US。它决定其他字段的要求，以后不能更改。
form-about-company = 完整的法定名称，与登记的写法一致。
form-about-domain = { $end } 之前的 1 到 27 个字母和数字。永远不能更改。
form-about-line1 = 街道和门牌号。
form-about-line2 = 楼宇，楼层或地址需要的其他内容。
form-about-city = 城市。
form-about-state = 州或省。
form-about-postal-code = 邮政编码。
form-about-first-name = 管理此帐户的人员。
form-about-last-name = 管理此帐户的人员。
form-about-email = 同一人员的邮件。学校使用自己的域中的地址。
form-about-phone = 带国际区号，或按该国国内拨号的写法。
form-about-registration = 公司的税号，绝不能是个人的号码。
form-about-culture = 决定格式，并与区域一起决定货币。
form-about-language = Microsoft 写信给客户所用的语言。
form-about-qualification = 仅在属实时选择：会接受审查，一旦授予便无法收回。
form-about-validation-code = 来自合作伙伴中心的政府社区云列表。
form-about-remaining-creates = 合作伙伴中心显示的该验证码还可创建的客户数。
form-about-agreement = 客户同意之前无法下单；以后也可以记录。
form-about-agreed-first-name = 代表客户同意的人员。
form-about-agreed-last-name = 代表客户同意的人员。
form-about-agreed-email = 同一人员的邮件。
form-about-agreed-phone = 同一人员的电话，如果知道。
form-about-agreed-on = 同意的日期，如 2026-11-22。不能在将来。
form-about-reseller = 由谁服务此客户；留空则为我们自己的客户。
form-about-microsoft-id = 在合作伙伴中心创建客户之前留空。

## 选项

agreement-way-attest = 现在证明客户已同意
agreement-way-direct = 客户将自行接受
agreement-way-none = 尚未
reseller-none = 无：我们自己的客户

## 字段的问题：理由列表中的句子，解决办法，以及字段旁的简短说法。数字是合作伙伴中心的错误代码。

refusal-field-missing = 缺少{ $field }{ $number }。
    .fix = 请填写。
    .short = 缺少{ $number }
refusal-field-not-here = 此市场不能填写{ $field }{ $number }。
    .fix = 请留空。
    .short = 此市场不能填写{ $number }
refusal-field-too-long = { $field }太长：{ $length } 个字符，最多 { $limit } 个。
    .fix = 请缩短。
    .short = { $length } 个字符，最多 { $limit } 个
refusal-field-malformed =
    { $samples ->
        [none] { $field }的写法不对{ $number }。
       *[other] { $field }的写法不像 { $samples }{ $number }。
    }
    .fix = 请改正。格式中 9 表示数字，A 表示字母，X 表示二者之一。
    .short =
        { $samples ->
            [none] 写法不对{ $number }
           *[other] 不像 { $samples }{ $number }
        }
refusal-field-not-listed = { $field }不是下列之一：{ $choices }。
    .fix = 请选择其中之一。
    .short = 不在可选项之中
refusal-field-in-future = { $field }尚未到来。
    .fix = 请填写客户同意的日期，最晚为今天。
    .short = 在将来
refusal-field-not-of-the-school = { $field }属于免费邮件服务或新目录。
    .fix = 学校以自己域中的地址证明身份。
    .short = 不是学校自己的地址
refusal-field-no-creates-left = 该验证码不能再创建客户。
    .fix = 请在合作伙伴中心申请另一个验证码。
    .short = 已用完

number-documented = { " " }[{ $number }]

## 值得再看一眼

advice-name-is-acronym = 看起来像缩写：法定名称更容易通过审查。
advice-name-is-test = 像测试名称：此类客户不会获批。
advice-name-is-short = 很短：这是完整的法定名称吗？
advice-address-not-whole = 没有邮政编码的地址可能无法通过审查。
advice-registration-of-company = 请确认这是公司的号码，绝不是个人的。

warning-advice = { $field }：{ $advice }
refusal-domain-taken = 客户 { $customer } 已经使用此域。
    .fix = 请向它发送经销商关系请求，而不是再次创建。

## 向导

adding-title = 添加客户
adding-step-account = 帐户信息
adding-step-options = 选项
adding-step-review = 检查
adding-step-done = 确认
adding-needed = 必填
adding-optional = 可选
adding-market = { $region }，{ $currency }
adding-tax = 税号的写法如 { $sample }。
adding-checks = 检查结果
adding-twin = 已使用：{ $name }
adding-twin-fix = 帐簿中已有此客户。请在检查一步改为向它请求关系。
adding-twin-ask = 帐簿中已有此客户：按 Enter 改为向它请求关系。
adding-ready = 没有任何阻碍。
adding-not-ready = 存在阻碍：在某一行按 Enter 可转到该字段。
adding-recorded = 客户已记录。
adding-done = { $name } 已记录在帐簿中。
adding-done-known = 合作伙伴中心已经创建了它；它是您的有效客户。
adding-todo = 本程序处于离线状态。还需要做的事：
adding-todo-create = 在合作伙伴中心用相同的数据添加客户；可以从这里复制。
adding-todo-sign-in = 为下面的管理员设置此密码，并安全地交付二者。
adding-todo-id = 然后用其 Microsoft ID 在此再次添加，或导入客户列表。
adding-user = 管理员
adding-password = 一次性密码
adding-no-password = 无法在此计算机上生成
adding-once = 密码只在此显示一次，不会保存在任何地方。
adding-leave = 密码无法再次显示。要离开此页吗？
adding-copy-password = 复制密码
adding-copy-user = 复制管理员
adding-copy-sheet = 复制客户数据

## 命令行

cli-help-customer-create = 创建新客户，按其市场的要求检查
    .country = 两个字母，如 DE 或 US。它决定其他字段的要求，以后不能更改
    .company = 完整的法定名称，与登记的写法一致
    .domain = .onmicrosoft.com 之前的 1 到 27 个字母和数字。永远不能更改
    .line1 = 街道和门牌号
    .line2 = 楼宇，楼层或地址需要的其他内容
    .city = 城市
    .state = 州或省
    .postal-code = 邮政编码
    .first-name = 管理此帐户的人员
    .last-name = 管理此帐户的人员
    .email = 同一人员的邮件。学校使用自己的域中的地址
    .phone = 带国际区号，或按该国国内拨号的写法
    .registration = 公司的税号，绝不能是个人的号码
    .culture = 决定格式，并与区域一起决定货币
    .language = Microsoft 写信给客户所用的语言
    .qualification = none、education、government-community-cloud 或 state-owned-entity
    .validation-code = 来自合作伙伴中心的政府社区云列表
    .remaining-creates = 合作伙伴中心显示的该验证码还可创建的客户数
    .agreement = attest：客户已同意；direct：客户将自行接受
    .agreed-first-name = 代表客户同意的人员
    .agreed-last-name = 代表客户同意的人员
    .agreed-email = 同一人员的邮件
    .agreed-phone = 同一人员的电话，如果知道
    .agreed-on = 同意的日期，如 2026-11-22。不能在将来
    .reseller = 与服务此客户的间接经销商的合作关系
    .microsoft-id = 在合作伙伴中心创建客户之前留空
    .with_password = 在供程序读取的输出中显示一次性密码

short-field-missing = 缺少字段
short-field-not-here = 此市场没有该字段
short-field-too-long = 字段太长
short-field-malformed = 字段写法不对
short-field-not-listed = 字段不在可选项中
short-field-in-future = 日期在将来
short-field-not-of-the-school = 不是学校自己的地址
short-field-no-creates-left = 验证码已用完
short-domain-taken = 域已被使用
