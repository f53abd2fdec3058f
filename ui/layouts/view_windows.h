// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a window, each in a tab or in a window of its own. Threads: GUI thread only.
#pragma once
#include "layouts/arrangement.h"

#include <QIcon>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QMainWindow;
class QTabWidget;

namespace racescope {

// A window around one view. The keys of the main window act in it too.
class ViewWindow : public QWidget {
    Q_OBJECT
public:
    ViewWindow(QMainWindow& window, QWidget* page, const QString& title);
    // Out of the window again, and owned by nobody.
    QWidget* takePage();

signals:
    void closed();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void adoptCommands();
    QMainWindow& m_window;
    QPointer<QWidget> m_page;
};

class ViewWindows : public QObject {
    Q_OBJECT
public:
    // Both are borrowed; the window is the parent.
    ViewWindows(QMainWindow& window, QTabWidget& tabs);

    // A view may be named by its page, or by what the page holds.
    // Into a window of its own; false when it is the last one in the tabs, or is not there.
    bool detach(QWidget* view);
    // Back to the place where it stood among the tabs.
    void attach(QWidget* view);
    void attachAll();
    bool isDetached(const QWidget* view) const;
    // The page that holds the view or is it, in a tab or a window; null when there is none.
    QWidget* pageOf(const QWidget* view) const;
    QList<QWidget*> detached() const { return m_windows.keys(); }
    // The page with the keyboard, else the one in front of the tabs.
    QWidget* current() const;
    // In front, with its window.
    void bringForward(QWidget* page);
    QString titleOf(const QWidget* page) const;

    // Without the panes.
    Arrangement arrangement() const;
    void arrange(const Arrangement& arrangement);

signals:
    void changed(); // a view has become a window or a tab
    void spoken(const QString& sentence);

private:
    void showTabMenu(QPoint position);
    QWidget* pageNamed(const QString& name) const;

    struct Window {
        ViewWindow* window = nullptr;
        int place = 0; // among the tabs, when it was taken out
        QIcon icon;
        QString title;
        QString toolTip;
    };
    QMainWindow& m_window;
    QTabWidget& m_tabs;
    QMap<QWidget*, Window> m_windows; // by page
};

} // namespace racescope
