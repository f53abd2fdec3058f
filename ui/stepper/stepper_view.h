// SPDX-License-Identifier: GPL-3.0-or-later
// A race driven by hand: a card for each worker with its next step and what would come of it, the store, the
// schedule so far, its branches, and why the last step came out as it did. Threads: GUI thread only.
#pragma once
#include "stepper/race_chooser.h"
#include "stepper/schedule_model.h"
#include "stepper/stepper_race.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListView;
class QMouseEvent;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace racescope {

class BranchList;
class InjectMenu;
class StepControls;
class StepTimeline;
class WorkerCard;

class StepperView : public QWidget {
    Q_OBJECT
public:
    explicit StepperView(QWidget* parent = nullptr);

    StepperRace& stepper() { return *m_race; }
    // A built-in by name; false when it is none of the small ones.
    bool openBuiltin(const QString& name);
    // A race and the steps to be taken at once; an empty schedule takes none.
    bool openRace(const RacePlan& plan, const QString& schedule, const SteppedOptions& options = {});
    // With its branches, where it stands.
    void takeRace(std::unique_ptr<SteppedRace> race);
    // A stretch of a recorded race, standing where the wished beginning is.
    bool openRecorded(const RecordedWindow& window);
    // "step 14 of 31, b2"; empty without a race.
    QString standing() const;
    InjectMenu& injections() { return *m_inject; }

public slots:
    void copySchedule();
    void pasteSchedule();

signals:
    void used(); // a command was chosen, maybe from outside of the view
    void standingChanged();
    // Every way the race can go on from where it stands.
    void exploreRequested(const racescope::SteppedRace& race);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* command(const char* name, const QString& text, QStringView icon, const QList<QKeySequence>& keys,
                     const QString& tip, std::function<void()> act);
    void setupCommands();
    void updateCommands();
    void tellTip(QAction& action, const QString& whyNot);
    bool tellRefusal(const QKeyEvent& event);
    void setupWords(QVBoxLayout& layout);
    QWidget* makeCards();
    QWidget* makeSide();
    QWidget* makeStrip();
    QWidget* makeMiddle();
    void showFound(const QString& sentence);
    void goToRow(int row);
    void dragStrip(const QMouseEvent& event);
    bool canDrop() const;
    void loadChosen();
    void retellUpdates();
    void rebuildCards();
    void refresh();
    void setMessage(const QString& text);
    void tellWhy(const QString& because);
    bool playOrThink(const QString& schedule);

    StepperRace* const m_race;
    ScheduleModel* const m_schedule;
    RaceChooser* m_chooser = nullptr;
    QList<QAction*> m_barActions;
    QAction* m_showTimeline = nullptr;
    bool m_wasShown = false;
    QLabel* m_verdict = nullptr;
    QLabel* m_because = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_story = nullptr;
    QScrollArea* m_cardArea = nullptr;
    QGridLayout* m_cardLayout = nullptr;
    QList<WorkerCard*> m_cards;
    QLabel* m_store = nullptr;
    BranchList* m_branches = nullptr;
    std::optional<int> m_dragFrom; // row of the strip that is dragged
    int m_dragX = 0;
    QListView* m_strip = nullptr;
    QLineEdit* m_text = nullptr;
    StepControls* m_controls = nullptr;
    StepTimeline* m_timeline = nullptr;
    InjectMenu* m_inject = nullptr;
    QPushButton* m_accept = nullptr; // takes the path that was found
    QPushButton* m_refuse = nullptr; // leaves it
    QPushButton* m_cancel = nullptr; // ends the search
};

} // namespace racescope
