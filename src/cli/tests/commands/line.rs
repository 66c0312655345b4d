//! The command line itself: what opens the program, help and complaints in both languages, and
//! flags that may stand anywhere.

use partnerdesk_cli::{Exit, Invocation};
use partnerdesk_domain::Role;
use partnerdesk_i18n::Language;

use crate::desk::{CONTOSO, Desk};

#[test]
fn no_command_opens_the_program_with_its_flags() {
    let desk = Desk::new();
    let words = "--role sales-agent --agent wu.jo --read-only --lang zh-cn --ascii";
    let words: Vec<&str> = words.split(' ').collect();
    let Ok(Invocation::OpenProgram(session)) = desk.parse(&words) else {
        panic!("the program is not opened");
    };
    assert_eq!(session.actor.name.as_str(), "wu.jo");
    assert_eq!(session.actor.role, Role::SalesAgent);
    assert_eq!(session.language, Language::SimplifiedChinese);
    assert_eq!(session.book, Some(desk.book_path()));
    assert!(session.read_only && session.ascii && !session.json);
}

#[test]
fn what_is_not_said_comes_from_the_surroundings() {
    let desk = Desk::new();
    let agent = || match desk.parse(&[]) {
        Ok(Invocation::OpenProgram(session)) => {
            assert_eq!(session.actor.role, Role::AdminAgent);
            assert_eq!(session.language, Language::English);
            session.actor.name.to_string()
        }
        other => panic!("the program is not opened: {other:?}"),
    };
    assert_eq!(agent(), "li.na");
    desk.settings.borrow_mut().agent = Some("A. Becker".to_owned());
    assert_eq!(agent(), "A. Becker");
    // The settings allow longer names than the journal does.
    desk.settings.borrow_mut().agent = Some("x".repeat(100));
    assert_eq!(agent(), "li.na");
}

#[test]
fn demo_opens_a_sample_of_the_usual_size() {
    let desk = Desk::new();
    let size = |words: &[&str]| match desk.parse(words) {
        Ok(Invocation::OpenDemo { customers, .. }) => customers,
        other => panic!("no demo: {other:?}"),
    };
    assert_eq!(size(&["demo"]), 60);
    assert_eq!(size(&["demo", "--customers", "1000000"]), 1_000_000);
}

#[test]
fn demo_writes_what_the_ending_says_and_replaces_nothing() {
    let desk = Desk::new();
    let list = desk.path("list.CSV");
    let list = list.to_str().unwrap();
    desk.run(&format!("demo --customers 7 --write {list}"))
        .done();
    assert_eq!(desk.read("list.CSV"), "List 7");
    assert_eq!(desk.run(&format!("demo --write {list}")).exit, Exit::Failed);
    assert_eq!(desk.read("list.CSV"), "List 7");
    let book = desk.path("b.redb");
    desk.run(&format!("demo --write {}", book.display())).done();
    assert_eq!(desk.read("b.redb"), "Book 60");
    let other = desk.path("b.txt");
    let said = desk.run(&format!("demo --write {}", other.display()));
    assert_eq!(said.exit, Exit::Usage);
    assert!(said.talk.contains(".csv"), "{said:?}");
}

#[test]
fn help_and_version_are_data() {
    let desk = Desk::new();
    for words in [&["--help"][..], &["customer", "list", "-h"], &["--version"]] {
        let said = desk.run_words(words).done();
        assert!(said.talk.is_empty(), "{words:?}");
        assert!(!said.data.contains("cli-"), "{words:?}: {}", said.data);
    }
    let said = desk.run("--lang zh-CN --help").done();
    assert!(said.data.contains("用法: partnerdesk"), "{}", said.data);
    assert!(said.data.contains("退出代码"), "{}", said.data);
    let said = desk.run("customer");
    assert_eq!(said.exit, Exit::Usage);
    assert!(
        said.talk.contains("Usage: partnerdesk customer"),
        "{said:?}"
    );
}

#[test]
fn complaints_say_what_is_wrong_in_the_language_of_the_person() {
    let desk = Desk::new();
    let check = |line: &str, english: &str, chinese: &str| {
        for (language, text) in [("en", english), ("zh-CN", chinese)] {
            let said = desk.run(&format!("--lang {language} {line}"));
            assert_eq!(said.exit, Exit::Usage, "{line}");
            assert!(said.data.is_empty(), "{line}");
            assert!(said.talk.contains(text), "{line}: {}", said.talk);
        }
    };
    check("--role boss customer list", "global-admin", "「boss」");
    check("customers", "Did you mean customer?", "customer？");
    check("customer show", "Missing: <ID>", "缺少：<ID>");
    check("customer show 12", "6b1f0a52-0000", "6b1f0a52-0000");
    check(
        "customer list --nope",
        "There is no --nope",
        "这里没有 --nope",
    );
    check("customer list --limit many", "a whole number", "整数");
    check("customer list --sort size", "subscriptions", "倒序");
    check(
        "customer list rel:gone",
        "none, active, ending, ended",
        "rel:gone",
    );
    check(
        "customer edit 6b1f0a52-0000-4000-8000-00000000002e",
        "Missing",
        "缺少",
    );
    check("account set --country ZZ", "two letters", "两个字母");
    check("account set --agent", "needs a value", "需要一个值");
    check(
        "invite draft 6b1f0a52-0000-4000-8000-00000000002e --company X",
        "together",
        "同时使用",
    );
    check(
        "invite draft --to nobody --company X",
        "it@contoso",
        "it@contoso",
    );
}

#[test]
fn a_name_that_is_too_long_is_told_its_limit() {
    let desk = Desk::new();
    let long = "x".repeat(65);
    let said = desk.run_words(&["--agent", &long, "customer", "list"]);
    assert_eq!(said.exit, Exit::Usage);
    assert!(said.talk.contains("more than 64 characters"), "{said:?}");
}

#[test]
fn flags_may_stand_among_words_that_begin_with_a_hyphen() {
    let desk = Desk::with_contoso();
    let said = desk
        .run(&format!("customer tag {CONTOSO} +vip --json -test"))
        .done();
    assert_eq!(said.json()["events"][0]["after"], "+vip");
    let said = desk.run("customer list -tag:vip --json").done();
    assert_eq!(said.json()["total"], 0);
    let said = desk.run("customer list --json tag:vip rel:active").done();
    assert_eq!(said.json()["total"], 1);
}

#[test]
fn scripts_and_pages_are_made_from_the_definition() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = desk.run(&format!("completions {shell}")).done();
        assert!(said.data.contains("reinstate"), "{shell}");
    }
    let page = desk.run("man").done().data;
    let page = page.replace("\\-", "-");
    for words in [
        ".TH partnerdesk 1",
        ".SH PARTNERDESK INVITE WITHDRAW",
        ".SH PARTNERDESK RELATIONSHIP ADMIN-LOST",
        "azure-reservations",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert_eq!(
        page.matches("--read-only").count(),
        2,
        "in the synopsis and in the options"
    );
}
