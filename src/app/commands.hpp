// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "app/arguments.hpp"
#include "app/environment.hpp"

namespace verband::app {

/// Every command of the program, in the order of the help.
std::span<CommandSpec const> commands();

/// Runs what was typed after the program's name; the exit status. Errors of the world pass through.
int run(Environment& env, std::vector<std::string> const& typed);

/// Reads documents and takes them into the register, or only shows them (--dry-run).
int import_documents(Environment& env, Arguments const& arguments);
/// Lays a document out again as it was read and says where that differs.
int prove(Environment& env, Arguments const& arguments);
/// The partnerships that fit the filters.
int list(Environment& env, Arguments const& arguments);
/// One partnership in full.
int show(Environment& env, Arguments const& arguments);
/// The partnerships that the named organisations share.
int who(Environment& env, Arguments const& arguments);
/// What organisations share, and the other questions about overlap.
int overlap(Environment& env, Arguments const& arguments);
/// What a loose text means on a day.
int resolve_text(Environment& env, Arguments const& arguments);
/// The whole register as rows.
int export_register(Environment& env, Arguments const& arguments);
/// What the keeper should look at, by source and row.
int findings(Environment& env, Arguments const& arguments);
/// What happened to one partnership.
int history(Environment& env, Arguments const& arguments);
/// What happened to the register.
int log(Environment& env, Arguments const& arguments);
/// Undoes a change.
int undo(Environment& env, Arguments const& arguments);
/// Judges whether a row tells of a partnership.
int changed(Environment& env, Arguments const& arguments);
int mirror(Environment& env, Arguments const& arguments);
int reconcile(Environment& env, Arguments const& arguments);
int judge(Environment& env, Arguments const& arguments);
/// The sources of the register; their visibility; removing one for good.
int source(Environment& env, Arguments const& arguments);
/// What a merger means for every partnership; with --carry-out it is carried out.
int merger(Environment& env, Arguments const& arguments);
/// The divisions of the country into regions: the list; adding one, showing one, removing one.
int reference(Environment& env, Arguments const& arguments);
/// The website of the register, until it is stopped.
int serve(Environment& env, Arguments const& arguments);
/// The completion script.
int completion(Environment& env, Arguments const& arguments);

}  // namespace verband::app
