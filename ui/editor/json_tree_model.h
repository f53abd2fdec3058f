// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON object as a tree of keys, values and types that can be edited. The text is the truth: an edit is
// announced as a new text in which only the edited bytes differ, and the tree follows the text that it is
// given, keeping what is expanded and selected. Threads: GUI thread only.
#pragma once
#include "base/json.h"

#include <QAbstractItemModel>

#include <memory>
#include <string>
#include <vector>

namespace racescope {

class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Key, Content, TypeColumn, ColumnCount };
    enum Role { TypeRole = Qt::UserRole, PathRole };

    explicit JsonTreeModel(QObject* parent = nullptr);
    ~JsonTreeModel() override;

    // Requires: a valid JSON object.
    void setSource(const std::string& source);
    const std::string& source() const { return m_source; }

    // A new member or item in the container at `index`, or in the one that holds it when it is no container.
    // Returns the path of what was added.
    std::string add(const QModelIndex& index);
    void remove(const QModelIndex& index);
    QModelIndex indexOf(const std::string& path, int column = Key) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString typeName(json::Type type);

signals:
    // What the text is to be; whoever holds it gives it back with setSource().
    void edited(const std::string& source);
    void refused(const QString& sentence);

private:
    struct Node;
    Node* node(const QModelIndex& index) const;
    QModelIndex indexOf(const Node* node, int column) const;
    void sync(Node& node, const json::Value& value);
    void syncChildren(Node& node, const json::Value& value);
    void announce(std::string source);
    bool setKey(const Node& node, const QString& key);
    bool setContent(const Node& node, const QString& text);
    bool setType(const Node& node, json::Type type);

    std::string m_source = "{}";
    const std::unique_ptr<Node> m_root;
};

} // namespace racescope
