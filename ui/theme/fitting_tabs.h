// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs that can all be reached at any width. Where there is no room for icons and texts of all of them, they
// stand closer; then the icons give way; then all but the tab in front are icons, whose words are in the tool
// tip. Tabs without icons keep their texts. Not for tabs with buttons in them. Threads: GUI thread only.
// Invariant: the texts and icons of the tabs stay what they were set to, whatever is drawn of them.
#pragma once
#include <QTabBar>
#include <QTabWidget>

namespace racescope {

class FittingTabBar : public QTabBar {
    Q_OBJECT
public:
    explicit FittingTabBar(QWidget* parent = nullptr);

    // Draws as much of the tabs as there is room for in this width.
    void fit(int width);
    // Around what a tab shows, both sides together; the style asks for it.
    int space() const { return spaceOf(m_look); }

    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    QSize minimumSizeHint() const override; // with which all tabs can still be reached

protected:
    void initStyleOption(QStyleOptionTab* option, int tabIndex) const override;

private:
    // From what needs most room to what needs least.
    enum class Look { Whole, Close, Texts, FrontText, CloseFrontText, Icons };
    static int spaceOf(Look look);
    static bool showsFrontTextOnly(Look look);
    bool showsIcon(int index, Look look) const;
    bool showsText(int index, Look look) const;
    int textWidth(int index) const;
    int widthOf(int index, Look look) const;
    int widthOf(Look look) const; // whichever tab is in front

    int usualIcon() const;

    Look m_look = Look::Whole;
    int m_icon; // pixels; smaller than usual where even the icons have no room
};

class FittingTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit FittingTabs(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void fit();
    FittingTabBar* const m_bar;
};

} // namespace racescope
