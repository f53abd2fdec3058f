// SPDX-License-Identifier: GPL-3.0-or-later
// The eight lessons as data: a race to be stepped by hand, what to read, and goals that the race itself is
// asked about. Threads: GUI thread only, since texts are translated when asked for.
#pragma once
#include "lessons/lesson_goal.h"
#include "race/plan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace racescope {

struct LessonStep {
    QString task; // what to bring about
    LessonGoal goal;
};

struct Lesson {
    QString id; // in the settings; never translated
    QString title;
    // Rich text: what happens here, and which keys do it. {text:NAME} and {key:NAME} stand for the words and
    // the key of the action or menu of that name, as the window shows them.
    QString story;
    std::vector<LessonStep> steps;
    QString moral;  // what was seen, told once all goals are reached; with names as in the story
    QString oneWay; // a schedule that reaches them
    RacePlan plan;
};

// All eight, in their order.
std::vector<Lesson> lessons();

} // namespace racescope
