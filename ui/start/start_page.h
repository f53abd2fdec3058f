// SPDX-License-Identifier: GPL-3.0-or-later
// Where to begin: a race that moves, to watch it, to step one, to open a file; what was open last; the keys
// that matter, as they are set here. No dialog. Threads: GUI thread only.
#pragma once
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QCommandLinkButton;
class QLabel;
class QListWidget;

namespace racescope {

class KeyMap;
class LessonPane;
class RacePreview;
class RunController;

class StartPage : public QWidget {
    Q_OBJECT
public:
    // All must outlive it.
    StartPage(KeyMap& keys, LessonPane& lessons, RunController& run, QWidget* parent = nullptr);

    void setWanted(bool wanted);
    // A button that offers commands of which one is in force.
    void addSwitch(const QString& name, const QString& text, QStringView icon,
                   const QList<QAction*>& actions);

signals:
    void watchRequested();
    void stepRequested();
    void openRequested();
    void fileRequested(const QString& path);
    void filesDropped(const QStringList& paths);
    void commandRequested(const QString& action); // by its name
    void wantedChanged(bool wanted);              // whether it comes up at each start

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeInside();
    void setupTitle(QBoxLayout& layout);
    void setupBegin(QBoxLayout& layout);
    void setupRecent(QBoxLayout& layout);
    void setupKeys(QBoxLayout& layout);
    QWidget* makeFooter();
    void showRecent();
    void showKeys();
    void showLessons();
    void showDropPlace(bool on);

    KeyMap& m_keys;
    LessonPane& m_lessons;
    RacePreview* const m_preview;
    QCommandLinkButton* m_open = nullptr;
    QLabel* m_progress = nullptr;
    QBoxLayout* m_switches = nullptr;
    QListWidget* m_recent = nullptr;
    QLabel* m_noRecent = nullptr;
    QLabel* m_keyHints = nullptr;
    QCheckBox* m_wanted = nullptr;
};

} // namespace racescope
