// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons beside the stepper: which there are and which are done, what this one is about, and its goals,
// ticked as the race reaches them. Progress is kept in the settings. Threads: GUI thread only.
#pragma once
#include "lessons/lesson.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace racescope {

class StepperView;

class LessonPane : public QWidget {
    Q_OBJECT
public:
    // `stepper` must outlive it.
    explicit LessonPane(StepperView& stepper, QWidget* parent = nullptr);

    // Loads the lesson's race into the stepper. Requires: a lesson's number, from 0.
    void start(int lesson);
    int current() const { return m_current; }
    int count() const { return int(m_lessons.size()); }
    int firstUnsolved() const;
    bool isSolved(int lesson) const;
    // Of the current lesson, as the race stands.
    const std::vector<bool>& reached() const { return m_reached; }

signals:
    void started(); // the stepper shows the lesson's race
    void solved(int lesson);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupText(QVBoxLayout& layout);
    void setupButtons(QVBoxLayout& layout);
    void select(int lesson);
    void showAll();
    void showLesson();
    // With the names and keys of actions put in.
    QString filled(const QString& text, const Lesson& lesson) const;
    void showGoals();
    void showOneWay();
    void look();
    void keepProgress();
    void showStanding();
    bool isInStepper() const;

    StepperView& m_stepper;
    const std::vector<Lesson> m_lessons;
    QStringList m_solved; // ids
    std::vector<bool> m_reached;
    int m_current = 0;
    bool m_isShown = false; // the way was shown: reaching the goals counts nothing
    QListWidget* m_list = nullptr;
    QLabel* m_story = nullptr;
    QLabel* m_goals = nullptr;
    QLabel* m_moral = nullptr;
    QLabel* m_hint = nullptr; // while the lesson is not in the stepper
    QPushButton* m_start = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace racescope
