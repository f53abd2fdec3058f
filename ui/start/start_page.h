// SPDX-License-Identifier: GPL-3.0-or-later
// Where to begin: watch a race, step one, open a file; what was open last; the keys that matter, as they are
// set here. No dialog, and it never takes the window away from a race that moves. Threads: GUI thread only.
#pragma once
#include <QWidget>

class QBoxLayout;
class QLabel;
class QListWidget;

namespace racescope {

class KeyMap;
class LessonPane;

class StartPage : public QWidget {
    Q_OBJECT
public:
    // Both must outlive it.
    StartPage(KeyMap& keys, LessonPane& lessons, QWidget* parent = nullptr);

    // A button that offers commands of which one is in force.
    void addSwitch(const QString& name, const QString& text, QStringView icon,
                   const QList<QAction*>& actions);

signals:
    void watchRequested();
    void stepRequested();
    void openRequested();
    void fileRequested(const QString& path);
    void commandRequested(const QString& action); // by its name

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setupBegin(QBoxLayout& layout);
    void setupRecent(QBoxLayout& layout);
    void setupKeys(QBoxLayout& layout);
    void showRecent();
    void showKeys();
    void showLessons();

    KeyMap& m_keys;
    LessonPane& m_lessons;
    QLabel* m_progress = nullptr;
    QBoxLayout* m_switches = nullptr;
    QListWidget* m_recent = nullptr;
    QLabel* m_noRecent = nullptr;
    QLabel* m_keyHints = nullptr;
};

} // namespace racescope
