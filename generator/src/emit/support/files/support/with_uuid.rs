//! UUIDs in parameters.

use super::parameter::Parameter;

impl Parameter for uuid::Uuid {}
