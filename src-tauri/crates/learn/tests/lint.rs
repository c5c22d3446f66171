//! The linter holds real lessons to their rules, and lets none of these faults through.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use sightline_learn::{Lesson, faults, lessons};

#[test]
fn every_lesson_is_whole() {
    assert_eq!(lessons().len(), 17);
    for (at, lesson) in lessons().iter().enumerate() {
        assert_eq!(faults(lesson), Vec::<String>::new());
        assert_eq!(lesson.number as usize, at + 1);
        assert_eq!(lesson.text.len(), 3);
    }
}

#[test]
fn a_fault_is_told() {
    let good = lessons()[3].clone();
    let told = |change: &dyn Fn(&mut Lesson)| {
        let mut lesson = good.clone();
        change(&mut lesson);
        let all = faults(&lesson);
        assert_eq!(all.len(), 1, "{all:#?}");
        all[0].clone()
    };
    assert!(told(&|l| l.do_now = "hope".to_owned()).contains("do now"));
    assert!(told(&|l| l.exercise = "nothing".to_owned()).contains("exercise"));
    assert!(told(&|l| l.source[0].date = Some("last year".to_owned())).contains("date"));
    assert!(told(&|l| l.source[0].opened = None).contains("opened"));
    assert!(told(&|l| l.point[1].event = Some("2020".to_owned())).contains("no source"));
    assert!(told(&|l| l.point[5].event = Some("2023-13".to_owned())).contains("date"));
    assert!(told(&|l| drop(l.text.remove("cs"))).contains("no text in cs"));
    assert!(told(&|l| l.quiz[0].answer = "e".to_owned()).contains("no option"));
    assert!(told(&|l| l.text.get_mut("en").unwrap().why = "Hackers are everywhere.".to_owned()).contains("hackers"));
    assert!(told(&|l| l.text.get_mut("cs").unwrap().goal = " ".to_owned()).contains("empty"));
    assert!(told(&|l| drop(l.text.get_mut("zh-Hans").unwrap().point.remove("adequacy"))).contains("points"));
    assert!(
        told(&|l| l.text.get_mut("en").unwrap().point.get_mut("adequacy").unwrap().text = "x".repeat(300))
            .contains("longer")
    );
}
