### 购买权限屏幕。

permissions-title = 允许客户自行购买
permissions-column-what = 权限
permissions-column-now = 现在
permissions-column-pending = 待应用
permissions-column-changed = 上次更改
permissions-if-title = 如果将{ $what }设为{ $to }
permissions-before-title = 开启之前
permissions-source = 来源：「为客户提供权限」页面（2021 年）及其后续版本。
permissions-pending = { $count ->
    [0] 尚未设置。按空格设置开关；按 Ctrl-S 之前不会应用。
   *[other] 已设置 { $count } 项更改。按 Ctrl-S 之前不会应用。
}
permissions-nothing-set = 没有设置任何开关。按空格设置。
permissions-on-title = 允许客户购买：由您付款
permissions-left-out = 显示 { $shown } 个客户；另有 { $left } 个未显示。请分批处理。
